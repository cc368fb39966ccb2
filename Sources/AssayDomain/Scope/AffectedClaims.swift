package import AssayVocabulary

/// The claims whose assessment a change may alter.
///
/// An attribution on X speaks in the assessments of what X confirms (support), of what confirms X (its
/// denial denies them), and of what confirms a claim that contradicts something X confirms (rivals);
/// and, one step on, of what any of these corroborates.
package struct AffectedClaims: Hashable, Sendable {
  /// To be refreshed with the change itself, nearest first.
  package let now: [ClaimID]
  /// Beyond the limit, to be marked and refreshed later.
  package let later: [ClaimID]

  /// What a change at some claims affects.
  ///
  /// Seeds are the claim of a changed attribution and the claims of the attributions that cite it, or
  /// the two ends of a changed link, with that link among `links` whether it was added or withdrawn.
  /// `links` returns the live links that touch a claim in either direction; it is asked once a claim.
  package init<Failure: Error>(
    by seeds: [ClaimID],
    limit: Int,
    links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) {
    var walk = LinkWalk()
    let implied = try walk.closure(of: seeds, .confirms, .forward, links)
    var rivals: [ClaimID] = []
    for claim in implied {
      rivals += try walk.neighbours(claim, .contradicts, .either, links)
    }
    let fallen = try walk.closure(of: seeds + rivals, .confirms, .backward, links)
    var isAffected = Set<ClaimID>(minimumCapacity: fallen.count)
    var affected = (seeds + implied + fallen).filter { isAffected.insert($0).inserted }
    for claim in affected {
      for other in try walk.neighbours(claim, .corroborates, .forward, links)
      where isAffected.insert(other).inserted {
        affected.append(other)
      }
    }
    now = Array(affected.prefix(limit))
    later = Array(affected.dropFirst(limit))
  }
}
