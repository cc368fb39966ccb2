package import AssayVocabulary

/// Why a claim is assessed as it is, and what would help.
package struct Explanation: Hashable, Sendable {
  package let assessment: Assessment
  /// The chains that speak for the claim, strictest tier first, at most 50.
  package let chains: [Chain]
  /// The chains that speak against it, likewise.
  package let chainsAgainst: [Chain]
  /// The acts that would help most, best first.
  package let advice: [Advice]
}

extension AttributionGraph {
  /// The assessment of a claim with its chains and the acts that would raise it.
  ///
  /// It assesses the claim again for each act that it tries, at most 50 times.
  package func explain(_ claim: ClaimID) -> Explanation {
    guard let index = claimIDs.index(of: claim) else {
      return Explanation(
        assessment: .unknownClaim,
        chains: [],
        chainsAgainst: [],
        advice: advice(on: claim, nil, nil, now: .unknownClaim)
      )
    }
    let support = SideReading(self.support(of: index))
    let opposition = SideReading(self.opposition(to: index))
    let assessment = assess(index, support: support, opposition: opposition)
    return Explanation(
      assessment: assessment,
      chains: ChainFinder(support).chains(),
      chainsAgainst: ChainFinder(opposition).chains(),
      advice: advice(on: claim, support, opposition, now: assessment)
    )
  }
}
