import AssayAPI
import AssayDomain
import AssayStore

extension SourceMerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.mergeSource(
      SourceSelector(parameters.source),
      into: SourceSelector(parameters.into)
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let merged = try recorded.only(\.sources)
    var result = Result()
    result.source = Wire.Source(try view.known(merged.id))
    result.merged = Wire.Source(merged)
    return result
  }
}
