import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EventHead: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let newest = try reader.head(of: snapshot)
    var result = Result()
    result.at = newest.map { ReportedDate(instantMs: $0.atMs).text }
    result.hash = (newest?.hash ?? Digest.zero).text
    result.events = snapshot.seq
    return result
  }
}
