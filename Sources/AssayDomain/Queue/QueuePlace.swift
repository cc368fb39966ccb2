package import AssayVocabulary

/// Where a claim stands in the queue, apart from what the clock adds.
///
/// Claims come in this order: decided ones whose verdict is stale; predictions whose day has come, the
/// earliest day first; then all others; last those whose day is still to come. Within these the earliest due
/// date goes first, then the greatest priority, then what is closest to a verdict, then the oldest.
package struct QueuePlace: Hashable, Sendable {
  /// Whether the claim is decided and its verdict stale.
  package var isStale: Bool
  /// The beginning of the day on which the claim comes back, in UTC milliseconds; nil for no such day.
  package var checkAtMs: Int64?
  /// The end of the time within which an answer is due, in UTC milliseconds; `Int64.max` for no end.
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

  /// The place of a claim that is open, or decided with a stale verdict; nil for any other.
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

  /// The part of the queue that a place is in at an instant, in UTC milliseconds.
  package func part(atMs nowMs: Int64) -> QueuePart {
    if isStale { return .stale }
    guard let checkAtMs else { return .ready }
    return checkAtMs <= nowMs ? .dayHasCome : .waiting
  }

  /// Whether this place comes before the other at an instant.
  package func precedes(_ other: QueuePlace, atMs nowMs: Int64) -> Bool {
    key(atMs: nowMs).lexicographicallyPrecedes(other.key(atMs: nowMs))
  }

  /// What is compared, number by number.
  private func key(atMs nowMs: Int64) -> [Int64] {
    [
      part(atMs: nowMs).rawValue, checkAtMs ?? 0, dueAtMs, -priority, lack.rawValue, claim.rawValue,
    ]
  }
}

/// The parts of the queue, in their order.
package enum QueuePart: Int64, CaseIterable, Sendable {
  /// Decided claims whose verdict is to be looked at again.
  case stale
  /// Claims whose day to be checked has come.
  case dayHasCome
  /// Claims that wait for no day.
  case ready
  /// Claims whose day is still to come; nobody is given them.
  case waiting
}

/// What an open claim lacks for a verdict, the least first.
package enum VerdictLack: Int64, CaseIterable, Sendable {
  /// A verdict can be given on what is known.
  case nothing
  case oneOrigin
  case twoOrigins
  /// Nobody is known to have said it.
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
