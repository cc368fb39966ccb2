package import AssayDomain
package import AssayVocabulary

/// The links of claims in a snapshot, each read once, with both ends moved to the survivors of merges.
package final class LinkCache<Snapshot: RecordSnapshot> {
  package let snapshot: Snapshot
  private var known: [ClaimID: [Link]]
  private var survivors: [ClaimID: ClaimID] = [:]
  /// How many claims may still be looked up; one more throws `DeskError.deferred`.
  private var lookupsLeft: Int

  /// `linkless` are claims that are too new to have links, so that none are looked up.
  package init(_ snapshot: Snapshot, linkless: [ClaimID] = []) {
    self.snapshot = snapshot
    lookupsLeft = snapshot.maximumLookupCount
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// Notes claims that are known to have no links or not to be merged, so that neither is looked up.
  package func note(linkless: some Collection<ClaimID>, unmerged: some Collection<ClaimID>) {
    known.reserveCapacity(known.count + linkless.count)
    for claim in linkless { known[claim] = [] }
    survivors.reserveCapacity(survivors.count + unmerged.count)
    for claim in unmerged { survivors[claim] = claim }
  }

  /// Returns the links from and to a claim and the claims merged into it, withdrawn ones included, each once.
  package func all(of claim: ClaimID) throws(DeskError) -> [Link] {
    if let links = known[claim] { return links }
    guard lookupsLeft > 0 else { throw .deferred }
    lookupsLeft -= 1
    var links: [Link] = []
    for member in try snapshot.members(of: claim) { links += try moved(snapshot.links(of: member)) }
    known[claim] = links
    return links
  }

  /// The live links from and to a claim.
  package func live(of claim: ClaimID) throws(DeskError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }

  /// Returns the claim that a claim's records count for.
  package func survivor(of claim: ClaimID) throws(DeskError) -> ClaimID {
    if let known = survivors[claim] { return known }
    let survivor = try snapshot.survivor(of: claim)
    survivors[claim] = survivor
    return survivor
  }

  /// Returns the links between different claims, with their ends moved to the survivors of merges.
  private func moved(_ links: [Link]) throws(DeskError) -> [Link] {
    var moved: [Link] = []
    for var link in links {
      link.from = try survivor(of: link.from)
      link.to = try survivor(of: link.to)
      if link.from != link.to { moved.append(link) }
    }
    return moved
  }
}
