package import AssayDomain
package import AssayVocabulary

/// Caches the links of claims in a snapshot; the ends of each link are those that merges lead to.
package final class LinkCache<Snapshot: RecordSnapshot> {
  package let snapshot: Snapshot
  private var known: [ClaimID: [Link]]
  private var survivors: [ClaimID: ClaimID] = [:]

  /// Takes claims that are too new to have links, so that no query looks for links of them.
  package init(_ snapshot: Snapshot, linkless: [ClaimID] = []) {
    self.snapshot = snapshot
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// Records that claims have no links, or are not merged, so that no query looks for links or merges of them.
  package func note(linkless: some Collection<ClaimID>, unmerged: some Collection<ClaimID>) {
    known.reserveCapacity(known.count + linkless.count)
    for claim in linkless { known[claim] = [] }
    survivors.reserveCapacity(survivors.count + unmerged.count)
    for claim in unmerged { survivors[claim] = claim }
  }

  /// Returns the links from and to a claim and the claims merged into it, including withdrawn ones, each once.
  package func all(of claim: ClaimID) throws(DeskError) -> [Link] {
    if let links = known[claim] { return links }
    var links: [Link] = []
    for member in try snapshot.members(of: claim) { links += try moved(snapshot.links(of: member)) }
    known[claim] = links
    return links
  }

  /// Returns the live links from and to a claim.
  func live(of claim: ClaimID) throws(DeskError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }

  /// Returns the claim that merges lead to from a claim.
  package func survivor(of claim: ClaimID) throws(DeskError) -> ClaimID {
    if let known = survivors[claim] { return known }
    let survivor = try snapshot.survivor(of: claim)
    survivors[claim] = survivor
    return survivor
  }

  /// Returns the links with both ends replaced by their survivors, without those that then link a claim to itself.
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
