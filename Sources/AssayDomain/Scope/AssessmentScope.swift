package import AssayVocabulary

/// The claims whose attributions an assessment may read, and the links that lead to them.
///
/// A store loads these attributions, live and withdrawn, and also: the attributions that these cite on other claims
/// (only whether they are withdrawn and when they were made matters, not their own citations), the sources of all
/// these, the sources cited as such, and the owners along `partOf` of every source.
package struct AssessmentScope: Hashable, Sendable {
  /// The claims in the order of their ids.
  package let claims: [ClaimID]
  /// The live links that touch these claims, each once.
  package let links: [LinkFacts]

  /// Finds the scope of assessing one claim.
  ///
  /// `links` returns the live links that touch a claim in either direction; it is called once for each claim.
  package init<Failure: Error>(
    assessing claim: ClaimID,
    links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) {
    var walk = LinkWalk()
    guard try walk.isLinked(claim, links) else {
      (claims, self.links) = ([claim], [])
      return
    }
    var read = try walk.readSides(of: claim, links)
    for other in try walk.neighbours(claim, .corroborates, .backward, links) {
      read.formUnion(try walk.readSides(of: other, links))
    }
    claims = read.sorted()
    self.links = walk.links(touching: read)
  }
}

extension LinkWalk {
  /// Adds the claims that either side of a claim reads.
  fileprivate mutating func readSides<Failure: Error>(
    of claim: ClaimID,
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> Set<ClaimID> {
    let confirming = try closure(of: [claim], .confirms, .backward, links)
    let implied = try closure(of: [claim], .confirms, .forward, links)
    var opposed: [ClaimID] = []
    for claim in implied {
      opposed += try neighbours(claim, .contradicts, .either, links)
    }
    let rivals = try closure(of: opposed, .confirms, .backward, links)
    return Set(confirming).union(implied).union(rivals)
  }
}
