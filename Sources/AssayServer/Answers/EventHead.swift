import AssayAPI
import AssayDomain
import AssayStore

extension EventHead: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let newest = try reader.head(of: view)
    var result = Result()
    result.at = newest.map { ReportedDate(instantMs: $0.atMs).text }
    result.hash = (newest?.hash ?? Digest.zero).text
    result.events = view.seq
    return result
  }
}
