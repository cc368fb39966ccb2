import AssayDomain

/// The links of claims in a view, read once each, with both ends where merges have brought them.
final class LinkMemo {
  private let view: View
  private var known: [ClaimID: [Link]]
  private var survivors: [ClaimID: ClaimID] = [:]

  /// Takes claims that are too new to have links, so that these are not looked for.
  init(_ view: View, linkless: [ClaimID] = []) {
    self.view = view
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// The links from and to a claim and what is merged into it, withdrawn ones included, each once.
  func all(of claim: ClaimID) throws(StoreError) -> [Link] {
    if let links = known[claim] { return links }
    var links: [Link] = []
    for member in try view.members(of: claim) { links += try moved(view.links(of: member)) }
    known[claim] = links
    return links
  }

  /// The live links from and to a claim.
  func live(of claim: ClaimID) throws(StoreError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }

  /// The claim that what is recorded on a claim counts for.
  func survivor(of claim: ClaimID) throws(StoreError) -> ClaimID {
    if let known = survivors[claim] { return known }
    let survivor = try view.survivor(of: claim)
    survivors[claim] = survivor
    return survivor
  }

  /// The links between different claims, where merges have brought their ends.
  private func moved(_ links: [Link]) throws(StoreError) -> [Link] {
    var moved: [Link] = []
    for var link in links {
      link.from = try survivor(of: link.from)
      link.to = try survivor(of: link.to)
      if link.from != link.to { moved.append(link) }
    }
    return moved
  }
}
