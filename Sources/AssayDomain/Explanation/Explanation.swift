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

extension Knowledge {
  /// The assessment of a claim with its chains and the acts that would raise it.
  ///
  /// It assesses the claim again for each act that it tries, at most 50 times.
  package func explain(_ claim: ClaimID) -> Explanation {
    let assessment = assess(claim)
    let index = claimIDs.index(of: claim)
    let support = index.map { SideReading(self.support(of: $0)) }
    let opposition = index.map { SideReading(self.opposition(to: $0)) }
    return Explanation(
      assessment: assessment,
      chains: support.map { ChainFinder($0).chains() } ?? [],
      chainsAgainst: opposition.map { ChainFinder($0).chains() } ?? [],
      advice: advice(on: claim, support?.side, now: assessment)
    )
  }
}
