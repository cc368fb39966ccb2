import AssayAPI
import AssayStore

extension SourceAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.addSource(SourceDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.source = Wire.Source(try recorded.only(\.sources))
    return result
  }
}
