import AssayDomain
import AssayVocabulary

extension Facts {
  /// The live links at a claim, as a store would return them.
  func links(touching claim: ClaimID) -> [LinkFacts] {
    links.filter { $0.isLive && ($0.from == claim || $0.to == claim) }
  }

  /// The facts that a store loads for a scope.
  func narrowed(to scope: AssessmentScope) -> Facts {
    let own = attributions.filter { scope.claims.contains($0.claim) }
    let cited = Set(own.flatMap(\.cites))
    let other = attributions.filter { attribution in
      !scope.claims.contains(attribution.claim) && cited.contains(.attribution(attribution.id))
    }
    return Facts(sources: sources, attributions: own + other, links: scope.links)
  }
}
