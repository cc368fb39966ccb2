import AssayVocabulary

extension AttributionGraph {
  /// Returns the live attributions on a claim that deny it, or those that do not.
  private func live(on claims: ClaimSet, denying: Bool) -> [Int] {
    var live: [Int] = []
    for claim in claims.members {
      attributionsOn.forEach(of: claim) { index in
        let attribution = attributions[index]
        if attribution.isLive, attribution.isDenial == denying { live.append(index) }
      }
    }
    return live
  }

  /// Returns the attributions that support a claim.
  func support(of claim: Int) -> Side {
    let claims = links.confirming(claim)
    return Side(self, claims: claims, attributions: live(on: claims, denying: false))
  }

  /// Returns the attributions that oppose a claim.
  func opposition(to claim: Int) -> Side {
    let implied = links.implied(by: claim)
    let rivals = links.rivals(of: implied, confirming: links.confirming(claim))
    return Side(
      self,
      claims: rivals.members.isEmpty ? implied : implied.union(rivals),
      attributions: live(on: implied, denying: true) + live(on: rivals, denying: false)
    )
  }

  /// Returns the supports of two claims as one side.
  func joined(_ one: Side, _ other: Side) -> Side {
    Side(
      self,
      claims: one.claims.union(other.claims),
      attributions: one.attributions + other.attributions
    )
  }
}
