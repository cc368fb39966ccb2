package import AssayVocabulary

extension AttributionGraph {
  /// Assesses how far a claim is corroborated, by version 2 of the rules.
  ///
  /// The executable specification is `reference.py`. A claim that is not in the graph has zero counts and the digit 6.
  package func assess(_ claim: ClaimID) -> Assessment {
    guard let claim = claimIDs.index(of: claim) else { return .unknownClaim }
    return assess(
      claim,
      support: SideReading(support(of: claim)),
      opposition: SideReading(opposition(to: claim))
    )
  }

  /// Assesses a claim from the readings of its two sides.
  func assess(_ claim: Int, support: SideReading, opposition: SideReading) -> Assessment {
    let (credibility, roots, corroborating) = judge(claim, support, opposition)
    let against = opposition.tiers.counts
    let order = FirstReporter(support.side)
    let confirmations = support.side.attributions.filter(isConfirmation)
    var assessment = Assessment()
    assessment.independent = support.tiers.counts.independent
    assessment.vouched = support.tiers.counts.vouched
    assessment.possible = support.tiers.counts.possible
    assessment.traced = support.tiers.traced
    assessment.against = against
    assessment.roots = support.sources(roots)
    assessment.singlePoints = support.singlePoints()
    assessment.corroboratedBy = corroborating
    assessment.first = order.first.map { attributionIDs[$0] }
    assessment.candidates = order.candidates.map { attributionIDs[$0] }
    assessment.credibility = credibility.digit
    assessment.confirmedBy = confirmations.map { attributionIDs[$0] }
    assessment.suggestedVerdict = credibility.suggestedVerdict(
      opposed: against.weight > 0,
      hasConfirmation: !confirmations.isEmpty
    )
    let onePage = onePage(support.side)
    assessment.flags = flags(support: support, opposition: opposition, onePage: onePage)
    assessment.sameDocument = onePage.map { attributionIDs[$0] }
    assessment.reports = support.side.attributions.count
    return assessment
  }

  /// Returns only the digit and the counts that `assess` returns for a claim.
  func outlook(of claim: ClaimID) -> (credibility: Int, counts: Counts) {
    guard let index = claimIDs.index(of: claim) else {
      return (Assessment.unknownClaim.credibility, Assessment.unknownClaim.counts)
    }
    let support = SideReading(support(of: index))
    let opposition = SideReading(opposition(to: index))
    return (judge(index, support, opposition).credibility.digit, support.tiers.counts)
  }

  /// Returns the digit, with the roots and the corroborating claims that it depends on.
  private func judge(
    _ claim: Int,
    _ support: SideReading,
    _ opposition: SideReading
  ) -> (credibility: Credibility, roots: [Int], corroborating: [ClaimID]) {
    let corroborating = corroborating(claim, support: support)
    let roots = support.graph.roots()
    let credibility = Credibility(
      support: support.tiers,
      opposition: opposition.tiers.counts,
      isEchoed: roots.count >= 2 || !corroborating.isEmpty
    )
    return (credibility, roots, corroborating)
  }

  /// Whether the report confirms the claim firsthand, by a rated, named source in an original that the desk has seen.
  func isConfirmation(_ report: Int) -> Bool {
    let attribution = attributions[report]
    return attribution.isFirsthand && attribution.isSeen && attribution.stance == .confirms
      && isRated(report) && sources[attribution.source].isNamed
  }

  /// Returns the claims that make this one likelier, that no vouched report opposes and that add a traced chain of
  /// their own.
  func corroborating(_ claim: Int, support: SideReading) -> [ClaimID] {
    links.corroborating(claim).filter { other in
      SideReading(opposition(to: other)).tiers.counts.vouched == 0
        && SideReading(joined(support.side, self.support(of: other))).tiers.traced
          > support.tiers.traced
    }.map { claimIDs[$0] }
  }
}

extension Assessment {
  /// The assessment of a claim that no source has spoken about.
  static let unknownClaim = Assessment()
}
