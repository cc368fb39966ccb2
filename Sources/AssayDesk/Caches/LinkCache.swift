package import AssayDomain
package import AssayVocabulary

/// The links of claims in a snapshot, read once each, with both ends where merges have brought them.
package final class LinkCache<Snapshot: RecordSnapshot> {
  package let snapshot: Snapshot
  private var known: [ClaimID: [Link]]
  private var survivors: [ClaimID: ClaimID] = [:]

  /// Takes claims that are too new to have links, so that these are not looked for.
  package init(_ snapshot: Snapshot, linkless: [ClaimID] = []) {
    self.snapshot = snapshot
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// Takes down that claims have nothing to do with links and merges, so that these are not looked for.
  package func note(linkless: some Collection<ClaimID>, unmerged: some Collection<ClaimID>) {
    known.reserveCapacity(known.count + linkless.count)
    for claim in linkless { known[claim] = [] }
    survivors.reserveCapacity(survivors.count + unmerged.count)
    for claim in unmerged { survivors[claim] = claim }
  }

  /// The links from and to a claim and what is merged into it, withdrawn ones included, each once.
  package func all(of claim: ClaimID) throws(DeskError) -> [Link] {
    if let links = known[claim] { return links }
    var links: [Link] = []
    for member in try snapshot.members(of: claim) { links += try moved(snapshot.links(of: member)) }
    known[claim] = links
    return links
  }

  /// The live links from and to a claim.
  func live(of claim: ClaimID) throws(DeskError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }

  /// The claim that what is recorded on a claim counts for.
  package func survivor(of claim: ClaimID) throws(DeskError) -> ClaimID {
    if let known = survivors[claim] { return known }
    let survivor = try snapshot.survivor(of: claim)
    survivors[claim] = survivor
    return survivor
  }

  /// The links between different claims, where merges have brought their ends.
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
