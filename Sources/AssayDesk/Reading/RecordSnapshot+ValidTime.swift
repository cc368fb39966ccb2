package import AssayDomain
import AssayVocabulary

/// Two times are asked about: what was known at the snapshot's moment, of what had been said by another.
extension RecordSnapshot {
  /// The snapshot of nothing but what had been said by the end of a day, month, year or instant; of everything that
  /// is recorded for nil.
  package func asserted(by date: ReportedDate?) throws(DeskError) -> Self {
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
    guard let first = try versions(of: .attribution(attribution)).first else { return .max }
    return try eventStamp(first)?.atMs ?? .max
  }
}
