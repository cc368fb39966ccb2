import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.addSource(SourceDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    var result = Result()
    result.source = Wire.Source(try recorded.only(\.sources))
    return result
  }
}
