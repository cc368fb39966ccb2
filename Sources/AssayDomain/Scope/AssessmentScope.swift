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
    try self.init(assessing: [claim], links: links)
  }

  /// Finds what the scopes of assessing several claims hold together, in one walk.
  ///
  /// `links` returns the live links that touch a claim in either direction; it is called once for each claim.
  package init<Failure: Error>(
    assessing claims: [ClaimID],
    links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) {
    var walk = LinkWalk()
    var linked: [ClaimID] = []
    for claim in claims where try walk.isLinked(claim, links) { linked.append(claim) }
    guard !linked.isEmpty else {
      (self.claims, self.links) = (Set(claims).sorted(), [])
      return
    }
    var supporting: [ClaimID] = []
    for claim in linked {
      supporting += try walk.neighbours(claim, .corroborates, .backward, links)
    }
    // The sides of several claims hold together what the sides of each hold.
    let read = try walk.readSides(of: linked, links)
      .union(walk.readSides(of: supporting, links))
    self.claims = read.union(claims).sorted()
    self.links = walk.links(touching: read)
  }
}

extension LinkWalk {
  /// Returns the claims that either side of some claims reads.
  fileprivate mutating func readSides<Failure: Error>(
    of claims: [ClaimID],
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> Set<ClaimID> {
    let confirming = try closure(of: claims, .confirms, .backward, links)
    let implied = try closure(of: claims, .confirms, .forward, links)
    var opposed: [ClaimID] = []
    for claim in implied {
      opposed += try neighbours(claim, .contradicts, .either, links)
    }
    let rivals = try closure(of: opposed, .confirms, .backward, links)
    return Set(confirming).union(implied).union(rivals)
  }
}
