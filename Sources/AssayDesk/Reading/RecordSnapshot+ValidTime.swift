package import AssayDomain
import AssayVocabulary

/// Answers limited by valid time: what was known at the snapshot's moment of statements made by another date.
extension RecordSnapshot {
  /// Returns the snapshot limited to what was said by the end of a day, month, year or instant; nil means no limit.
  package func asserted(by date: ReportedDate?) throws(DeskError) -> Self {
    guard let date else { return self }
    return restricted(toAssertedBeforeMs: try date.interval(days: days()).upperBound)
  }

  /// Returns the attributions that are known to have been said by the snapshot's limit.
  func asserted(among attributions: [Attribution]) throws(DeskError) -> [Attribution] {
    var said: [Attribution] = []
    for attribution in attributions where try isAsserted(attribution.id, at: attribution.at) {
      said.append(attribution)
      guard try isTakenBackLater(attribution) else { continue }
      said[said.count - 1].isLive = true
      said[said.count - 1].takenBack = nil
      said[said.count - 1].withdrawnBecause = nil
    }
    return said
  }

  /// Returns the facts of a report as they were known to be at the snapshot's limit.
  func asserted(_ report: ReportFacts) throws(DeskError) -> ReportFacts {
    var report = report
    if assertedBeforeMs != nil, !report.facts.isLive, let row = try attribution(report.facts.id) {
      report.facts.isLive = try isTakenBackLater(row)
    }
    return report
  }

  /// Whether the source took its word back, but is not known to have done so by the snapshot's limit.
  private func isTakenBackLater(_ attribution: Attribution) throws(DeskError) -> Bool {
    guard let assertedBeforeMs, let takenBack = attribution.takenBack else { return false }
    return try takenBack.interval(days: days()).upperBound > assertedBeforeMs
  }

  /// Whether an attribution is known to have been said by the snapshot's limit: the time that its date covers had
  /// ended, or the attribution had been recorded.
  func isAsserted(_ attribution: AttributionID, at date: ReportedDate?) throws(DeskError) -> Bool {
    guard let assertedBeforeMs else { return true }
    if let date, try date.interval(days: days()).upperBound <= assertedBeforeMs { return true }
    return try recordedAtMs(attribution) < assertedBeforeMs
  }

  private func recordedAtMs(_ attribution: AttributionID) throws(DeskError) -> Int64 {
    guard let first = try versions(of: .attribution(attribution)).first else { return .max }
    return try eventStamp(first)?.atMs ?? .max
  }
}
