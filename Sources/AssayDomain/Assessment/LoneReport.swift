import AssayVocabulary

/// The only attribution on a claim that nothing is linked to, as far as the assessment depends on it.
///
/// Most claims are submitted so, and there are few different ones: the explanation of each need be found out once.
package struct LoneReport: Hashable, Sendable {
  private let kind: SourceKind
  private let reliability: Reliability
  private let isNamed: Bool
  private let stance: Stance
  private let basis: Basis
  private let isSeen: Bool
  private let isInterested: Bool

  /// Nil where the report cites or precedes something, was withdrawn, or its source is part of another.
  package init?(_ attribution: AttributionFacts, by source: SourceFacts) {
    guard attribution.cites.isEmpty, attribution.precedes.isEmpty, attribution.isLive,
      source.partOf == nil
    else { return nil }
    kind = source.kind
    reliability = source.reliability
    isNamed = source.isNamed
    stance = attribution.stance
    basis = attribution.basis
    isSeen = attribution.isSeen
    isInterested = attribution.isInterested
  }

  /// Why its claim is assessed as it is, by the rules for any claim.
  ///
  /// The report and its source are called by `placeholder` ids there.
  func explain() -> Explanation {
    let source = SourceFacts(
      id: .placeholder,
      kind: kind,
      reliability: reliability,
      isNamed: isNamed,
      partOf: nil
    )
    let claim = ClaimID(rawValue: 1)
    // Of a single report it does not matter when it was made.
    var facts = AttributionFacts()
    facts.id = .placeholder
    facts.claim = claim
    facts.source = source.id
    facts.stance = stance
    facts.basis = basis
    facts.isSeen = isSeen
    facts.isInterested = isInterested
    return AttributionGraph(sources: [source], attributions: [facts], links: []).explain(claim)
  }
}

extension SourceID {
  fileprivate static let placeholder = SourceID(rawValue: 1)
}

extension AttributionID {
  fileprivate static let placeholder = AttributionID(rawValue: 1)
}
