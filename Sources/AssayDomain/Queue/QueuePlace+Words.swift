import AssayVocabulary

extension QueuePlace {
  /// Returns why a claim has its place at an instant, in short phrases, the most important first.
  ///
  /// `stale` are the reasons why its verdict is stale; empty if it has no verdict or one that stands.
  package static func reasons(
    of claim: Claim,
    _ summary: AssessmentSummary,
    stale: [String],
    days: DayBoundaries,
    atMs nowMs: Int64
  ) -> [String] {
    guard let place = QueuePlace(claim, summary, isStale: !stale.isEmpty, days: days) else {
      return []
    }
    var reasons: [String] = []
    if let first = stale.first, let verdict = claim.decision?.verdict {
      let more = stale.count > 1 ? ", and \(stale.count - 1) more" : ""
      reasons.append("its verdict \(verdict.rawValue) is stale: \(first)\(more)")
    } else if let proposal = claim.proposal {
      reasons.append("\(proposal.proposer) proposed \(proposal.verdict.rawValue): to be approved")
    } else if let day = claim.checkAfter {
      let hasCome = place.part(atMs: nowMs) == .dayHasCome
      reasons.append(hasCome ? "its day has come: \(day)" : "waits for its day, \(day)")
    }
    if let due = claim.due {
      reasons.append("due \(due)" + overdue(byMs: nowMs - place.dueAtMs))
    }
    if claim.priority != 0 { reasons.append("priority \(claim.priority)") }
    reasons.append(place.lack.words)
    return reasons
  }

  /// Returns ", overdue by 2 days"; a delay of less than a day has no number.
  private static func overdue(byMs lateMs: Int64) -> String {
    guard lateMs >= 0 else { return "" }
    switch lateMs / DayBoundaries.msPerDay {
    case 0: return ", overdue"
    case 1: return ", overdue by 1 day"
    case let days: return ", overdue by \(days) days"
    }
  }
}
