package import AssayVocabulary

/// Why a claim is assessed as it is, and what would help.
package struct Explanation: Hashable, Sendable {
  package let assessment: Assessment
  /// The chains that support the claim, strictest tier first, at most 50.
  package let chains: [Chain]
  /// The chains that oppose the claim, in the same order and number.
  package let chainsAgainst: [Chain]
  /// The acts that would help most, best first.
  package let advice: [Advice]
}

extension AttributionGraph {
  /// Returns the assessment of a claim with its chains and the acts that would improve it.
  ///
  /// It reassesses the claim for each act that it tries, at most 50 times.
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
