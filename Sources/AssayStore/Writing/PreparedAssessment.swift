package import AssayDesk
import AssayDomain
package import AssayVocabulary

/// The assessment of a claim that a reader has made for the writer, because it takes longer than the writer may.
///
/// It holds as long as no event after `seq` may have changed it.
package struct PreparedAssessment: Sendable {
  let claim: ClaimID
  let assessment: Assessment
  /// The event that the reader read as of.
  let seq: Int64
  /// The claims that it was made from, with those merged into them.
  let scope: Set<ClaimID>
  /// How often the assessment has been made for the call, this time included.
  let attempt: Int
}

/// Which assessments the writer makes for a call.
package enum AssessmentLimit: Sendable {
  /// Small ones.
  case small
  /// Small ones, and instead of a large one it takes one that a reader has made, unless that is out of date.
  case prepared(PreparedAssessment)
  /// Any.
  case none

  /// How often a reader makes an assessment that is out of date when its turn comes, before the writer makes it.
  private static let maximumAttempts = 3

  /// What is to be tried after a call has asked for a large assessment in vain.
  package func next(of claim: ClaimID, _ reader: StoreReader) throws(DeskError) -> Self {
    var attempt = 1
    if case .prepared(let before) = self, before.claim == claim { attempt += before.attempt }
    guard attempt <= Self.maximumAttempts else { return .none }
    return .prepared(try reader.prepareAssessment(of: claim, attempt: attempt))
  }
}

extension StoreReader {
  /// Assesses a claim as of now.
  fileprivate func prepareAssessment(
    of claim: ClaimID,
    attempt: Int
  ) throws(DeskError) -> PreparedAssessment {
    try read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
      let inputs = try snapshot.inputs(of: claim)
      var scope: Set<ClaimID> = []
      for claim in inputs.claims { scope.formUnion(try snapshot.members(of: claim)) }
      return PreparedAssessment(
        claim: claim,
        assessment: inputs.attributionGraph.assess(claim),
        seq: snapshot.seq,
        scope: scope,
        attempt: attempt
      )
    }
  }
}

/// What the latest events may have changed of assessments.
struct RecentChanges {
  private static let maximumCount = 1_000
  private static let maximumClaimCount = 1_000

  /// The claims that an event has touched; nil if it may have changed any assessment.
  private var events: [(seq: Int64, touched: [ClaimID]?)] = []
  /// The event after which every change is known.
  private var knownSince: Int64

  init(since seq: Int64) { knownSince = seq }

  mutating func note(_ rows: EventRows) {
    let isWide = !rows.widelyHeard.isEmpty || rows.hasChangedDays
    guard isWide || !rows.touched.isEmpty else { return }
    let isKnown = !isWide && rows.touched.count <= Self.maximumClaimCount
    events.append((rows.seq, isKnown ? rows.touched : nil))
    guard events.count > Self.maximumCount else { return }
    knownSince = max(knownSince, events[events.count / 2].seq)
    events.removeFirst(events.count / 2 + 1)
  }

  /// Returns the limit without an assessment that may be out of date.
  func limit(_ limit: AssessmentLimit) -> AssessmentLimit {
    guard case .prepared(let prepared) = limit, !leave(prepared) else { return limit }
    return .small
  }

  /// Whether an assessment is what it would be now.
  ///
  /// Events that were undone count as well.
  private func leave(_ prepared: PreparedAssessment) -> Bool {
    guard prepared.seq >= knownSince else { return false }
    return events.allSatisfy { event in
      event.seq <= prepared.seq
        || event.touched.map { $0.allSatisfy { !prepared.scope.contains($0) } } ?? false
    }
  }
}
