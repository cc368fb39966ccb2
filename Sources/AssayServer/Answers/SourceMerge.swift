import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceMerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.mergeSource(
      SourceSelector(parameters.source),
      into: SourceSelector(parameters.into)
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    let merged = try recorded.only(\.sources)
    var result = Result()
    result.source = Wire.Source(try snapshot.known(merged.id))
    result.merged = Wire.Source(merged)
    return result
  }
}
