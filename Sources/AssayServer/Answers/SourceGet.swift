import AssayAPI
import AssayStore

extension SourceGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let source = try view.source(
      SourceSelector(parameters.source),
      carrier: nil,
      field: "source"
    )
    var result = Result()
    result.source = Wire.Source(source)
    result.group = try view.group(of: source).wire
    return result
  }
}
