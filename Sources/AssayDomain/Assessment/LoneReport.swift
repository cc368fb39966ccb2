import AssayVocabulary

/// The only attribution on a claim without links, reduced to what the assessment depends on.
///
/// Most claims are submitted this way, and few such values differ, so each explanation is computed once.
package struct LoneReport: Hashable, Sendable {
  private let kind: SourceKind
  private let reliability: Reliability
  private let isNamed: Bool
  private let stance: Stance
  private let basis: Basis
  private let isSeen: Bool
  private let isInterested: Bool
  private let isBeforeTheEvent: Bool

  /// Nil if the report cites or is tied to another or was withdrawn, or its source is part of another.
  ///
  /// `happens` is when what the claim says is said to happen; nil if that is not known.
  package init?(
    _ attribution: AttributionFacts,
    by source: SourceFacts,
    happens: ReportTime? = nil
  ) {
    guard attribution.cites.isEmpty, !attribution.hasTies, attribution.isLive, source.partOf == nil
    else { return nil }
    kind = source.kind
    reliability = source.reliability
    isNamed = source.isNamed
    stance = attribution.stance
    basis = attribution.basis
    isSeen = attribution.isSeen
    isInterested = attribution.isInterested
    isBeforeTheEvent =
      attribution.basis == .firsthand
      && happens.map { attribution.at?.isBefore($0) ?? false } ?? false
  }

  /// Explains the assessment of the report's claim, by the rules for any claim.
  ///
  /// The explanation refers to the report and its source by `placeholder` ids.
  func explain() -> Explanation {
    let source = SourceFacts(
      id: .placeholder,
      kind: kind,
      reliability: reliability,
      isNamed: isNamed,
      partOf: nil
    )
    let claim = ClaimID(rawValue: 1)
    // The time of a single report matters only beside that of the event.
    var happens: [ClaimID: ReportTime] = [:]
    var facts = AttributionFacts()
    facts.id = .placeholder
    facts.claim = claim
    facts.source = source.id
    facts.stance = stance
    facts.basis = basis
    facts.isSeen = isSeen
    facts.isInterested = isInterested
    if isBeforeTheEvent {
      facts.at = ReportTime(within: 0..<1)
      happens[claim] = ReportTime(within: 1..<2)
    }
    return AttributionGraph(
      sources: [source],
      attributions: [facts],
      links: [],
      happens: happens
    ).explain(claim)
  }
}

extension SourceID {
  fileprivate static let placeholder = SourceID(rawValue: 1)
}

extension AttributionID {
  fileprivate static let placeholder = AttributionID(rawValue: 1)
}
