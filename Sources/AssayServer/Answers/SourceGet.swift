import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let selector = SourceSelector(parameters.source)
    let source: Source
    switch selector {
    case .id: source = try snapshot.sourceItself(selector, field: "source")
    case .name: source = try snapshot.source(selector, carrier: nil, field: "source")
    }
    var result = Result()
    result.source = Wire.Source(source)
    result.group = try snapshot.group(of: source)
    return result
  }
}
