package import AssayDesk
package import AssayDomain
import SQLite

/// Two times are asked about: what was known at the snapshot's moment, of what had been said by another.
extension ReadSnapshot {
  /// The snapshot of nothing but what had been said by the end of a day, month, year or instant; of everything that
  /// is recorded for nil.
  package func asserted(by date: ReportedDate?) throws(DeskError) -> ReadSnapshot {
    guard let date else { return self }
    return restricted(toAssertedBeforeMs: try date.interval(days: days()).upperBound)
  }

  /// Those of the attributions that are known to have been said by then.
  func asserted(among attributions: [Attribution]) throws(DeskError) -> [Attribution] {
    var said: [Attribution] = []
    for attribution in attributions where try isAsserted(attribution.id, at: attribution.at) {
      said.append(attribution)
    }
    return said
  }

  /// Whether an attribution is known to have been said by then: the time that its date covers had ended, or it
  /// had been recorded.
  func isAsserted(_ attribution: AttributionID, at date: ReportedDate?) throws(DeskError) -> Bool {
    guard let assertedBeforeMs else { return true }
    if let date, try date.interval(days: days()).upperBound <= assertedBeforeMs { return true }
    return try recordedAtMs(attribution) < assertedBeforeMs
  }

  private func recordedAtMs(_ attribution: AttributionID) throws(DeskError) -> Int64 {
    let statement = try store.eventStatement(
      """
      SELECT at FROM event WHERE seq = (SELECT min(since_seq) FROM (\
      SELECT since_seq FROM attribution WHERE id = ?1 \
      UNION ALL SELECT since_seq FROM attribution_was WHERE id = ?1))
      """
    )
    statement.bind(attribution.rawValue, at: 1)
    return try statement.only { $0.integer(0) } ?? .max
  }
}
