package import AssayDomain
import SQLite

/// Two times are asked about: what was known at the view's moment, of what had been said by another.
extension View {
  /// The view of nothing but what had been said by the end of a day, month, year or instant; of everything that
  /// is recorded for nil.
  package func said(by date: ReportedDate?) throws(StoreError) -> View {
    guard let date else { return self }
    return of(saidBeforeMs: try date.interval(days: days()).upperBound)
  }

  /// Those of the attributions that are known to have been said by then.
  func said(_ attributions: [Attribution]) throws(StoreError) -> [Attribution] {
    var said: [Attribution] = []
    for attribution in attributions where try isSaid(attribution.id, at: attribution.at) {
      said.append(attribution)
    }
    return said
  }

  /// Whether an attribution is known to have been said by then: the time that its date covers had ended, or it
  /// had been recorded.
  func isSaid(_ attribution: AttributionID, at date: ReportedDate?) throws(StoreError) -> Bool {
    guard let saidBeforeMs else { return true }
    if let date, try date.interval(days: days()).upperBound <= saidBeforeMs { return true }
    return try recordedAtMs(attribution) < saidBeforeMs
  }

  private func recordedAtMs(_ attribution: AttributionID) throws(StoreError) -> Int64 {
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
