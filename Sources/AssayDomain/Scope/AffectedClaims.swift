package import AssayVocabulary

/// The claims whose assessment a change may affect.
///
/// An attribution on X counts in the assessments of the claims that X confirms (support), of the claims that confirm X
/// (a denial of X denies them), and of the claims that confirm a claim contradicting one that X confirms (rivals); and,
/// one step further, of the claims that any of these corroborate.
package struct AffectedClaims: Hashable, Sendable {
  /// The claims to refresh with the change itself, nearest first.
  package let now: [ClaimID]
  /// The claims beyond the limit, to mark and refresh later.
  package let later: [ClaimID]

  /// The claims that a change of some claims affects where none of them has ever had a link: these alone.
  package init(byUnlinked seeds: [ClaimID], limit: Int) {
    self.init(seeds, limit: limit)
  }

  /// Divides claims, of which some may come twice, at the limit.
  private init(_ claims: [ClaimID], limit: Int) {
    var isAffected: Set<ClaimID> = []
    let affected = claims.filter { isAffected.insert($0).inserted }
    now = Array(affected.prefix(limit))
    later = Array(affected.dropFirst(limit))
  }

  /// Finds the claims that a change of some claims affects.
  ///
  /// `seeds` are the claim of a changed attribution and the claims of the attributions that cite it, or the two ends of
  /// a changed link, with that link among `links` whether it was added or withdrawn. `links` returns the live links
  /// that touch a claim in either direction; it is called once for each claim. `isDenied` says whether any attribution
  /// on a claim denies it or ever did, and `isDecided` whether a claim has a verdict or ever had: claims that nothing
  /// opposes are not affected by what is said on the claims that they confirm, except that a verdict may rest on it.
  package init<Failure: Error>(
    by seeds: [ClaimID],
    limit: Int,
    links: (ClaimID) throws(Failure) -> [LinkFacts],
    isDenied: (ClaimID) throws(Failure) -> Bool,
    isDecided: (ClaimID) throws(Failure) -> Bool
  ) throws(Failure) {
    var walk = LinkWalk()
    let implied = try walk.closure(of: seeds, .confirms, .forward, links)
    var rivals: [ClaimID] = []
    for claim in implied {
      rivals += try walk.neighbours(claim, .contradicts, .either, links)
    }
    var fallen = try walk.closure(of: seeds + rivals, .confirms, .backward, links)
    var resting: [ClaimID] = []
    var isOpposed = !rivals.isEmpty
    if !isOpposed { isOpposed = try walk.isOpposed(fallen, links, isDenied) }
    if !isOpposed {
      for claim in fallen {
        let corroborated = try walk.neighbours(claim, .corroborates, .forward, links)
        for claim in [claim] + corroborated where try isDecided(claim) { resting.append(claim) }
      }
      fallen = []
    }
    var isAffected = Set<ClaimID>(minimumCapacity: fallen.count)
    var affected = (seeds + implied + fallen).filter { isAffected.insert($0).inserted }
    for claim in affected {
      for other in try walk.neighbours(claim, .corroborates, .forward, links)
      where isAffected.insert(other).inserted {
        affected.append(other)
      }
    }
    self.init(affected + resting, limit: limit)
  }
}

extension LinkWalk {
  /// Whether anything may oppose one of some claims: a denial of what they confirm, or a claim that contradicts it.
  fileprivate mutating func isOpposed<Failure: Error>(
    _ claims: [ClaimID],
    _ links: (ClaimID) throws(Failure) -> [LinkFacts],
    _ isDenied: (ClaimID) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    for claim in try closure(of: claims, .confirms, .forward, links) {
      if try isDenied(claim) { return true }
      if try !neighbours(claim, .contradicts, .either, links).isEmpty { return true }
    }
    return false
  }
}
