import AssayAPI
import AssayStore

extension SourceAdd: WriteAnswer {
  package static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.addSource(SourceDraft(parameters))
  }

  package static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.source = Wire.Source(try recorded.only(\.sources))
    return result
  }
}
