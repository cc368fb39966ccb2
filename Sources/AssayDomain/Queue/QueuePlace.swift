package import AssayVocabulary

/// A claim's place in the queue, independent of the present time.
///
/// Claims are in this order: decided ones whose verdict is stale; predictions whose day has come, the earliest day
/// first; then all others; last those whose day is still to come. Within each part the earliest due date comes first,
/// then the greatest priority, then the least lack for a verdict, then the oldest claim.
package struct QueuePlace: Hashable, Sendable {
  /// Whether the claim is decided and its verdict stale.
  package var isStale: Bool
  /// The start of the day on which the claim comes back, in UTC milliseconds; nil for no such day.
  package var checkAtMs: Int64?
  /// The end of the time by which an answer is due, in UTC milliseconds; `Int64.max` for none.
  package var dueAtMs: Int64
  package var priority: Int64
  package var lack: VerdictLack
  package var claim: ClaimID

  package init(
    isStale: Bool,
    checkAtMs: Int64?,
    dueAtMs: Int64,
    priority: Int64,
    lack: VerdictLack,
    claim: ClaimID
  ) {
    self.isStale = isStale
    self.checkAtMs = checkAtMs
    self.dueAtMs = dueAtMs
    self.priority = priority
    self.lack = lack
    self.claim = claim
  }

  /// Makes the place of a claim that is open, or decided with a stale verdict; nil for any other claim.
  ///
  /// Dates are read with the desk's days.
  package init?(
    _ claim: Claim,
    _ summary: AssessmentSummary,
    isStale: Bool,
    days: DayBoundaries
  ) {
    let isStale = isStale && claim.status == .decided
    guard claim.status.isOpen || isStale else { return nil }
    self.init(
      isStale: isStale,
      checkAtMs: isStale ? nil : claim.checkAfter?.interval(days: days).lowerBound,
      dueAtMs: claim.due?.interval(days: days).upperBound ?? .max,
      priority: claim.priority,
      lack: VerdictLack(summary),
      claim: claim.id
    )
  }

  /// Returns the part of the queue that the place is in at an instant, in UTC milliseconds.
  package func part(atMs nowMs: Int64) -> QueuePart {
    if isStale { return .stale }
    guard let checkAtMs else { return .ready }
    return checkAtMs <= nowMs ? .dayHasCome : .waiting
  }

  /// Whether this place comes before the other at an instant, in UTC milliseconds.
  package func precedes(_ other: QueuePlace, atMs nowMs: Int64) -> Bool {
    key(atMs: nowMs).lexicographicallyPrecedes(other.key(atMs: nowMs))
  }

  /// The numbers to compare, in order.
  private func key(atMs nowMs: Int64) -> [Int64] {
    [
      part(atMs: nowMs).rawValue, checkAtMs ?? 0, dueAtMs, -priority, lack.rawValue, claim.rawValue,
    ]
  }
}

/// The parts of the queue, in order.
package enum QueuePart: Int64, CaseIterable, Sendable {
  /// Decided claims whose verdict must be reviewed again.
  case stale
  /// Claims whose day to be checked has come.
  case dayHasCome
  /// Claims that wait for no day.
  case ready
  /// Claims whose day is still to come; they are not offered to reviewers.
  case waiting
}

/// What an open claim lacks for a verdict; the smallest lack comes first.
package enum VerdictLack: Int64, CaseIterable, Sendable {
  /// The known reports allow a verdict.
  case nothing
  case oneOrigin
  case twoOrigins
  /// No source is known to have spoken about the claim.
  case everything

  package init(_ summary: AssessmentSummary) {
    if summary.isContradicted || summary.credibility <= 2 {
      self = .nothing
    } else if summary.independent == 1 {
      self = .oneOrigin
    } else {
      self = summary.possible > 0 ? .twoOrigins : .everything
    }
  }

  var words: String {
    switch self {
    case .nothing: "it can be decided on what is known"
    case .oneOrigin: "one more independent origin would do"
    case .twoOrigins: "two independent origins would do"
    case .everything: "nobody is on record with it"
    }
  }
}
