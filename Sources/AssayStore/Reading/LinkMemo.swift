import AssayDomain

/// The links of claims in a view, read once each.
final class LinkMemo {
  private let view: View
  private var known: [ClaimID: [Link]]

  /// Takes claims that are too new to have links, so that these are not looked for.
  init(_ view: View, linkless: [ClaimID] = []) {
    self.view = view
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// The links from and to a claim, withdrawn ones included.
  func all(of claim: ClaimID) throws(StoreError) -> [Link] {
    if let links = known[claim] { return links }
    let links = try view.links(of: claim)
    known[claim] = links
    return links
  }

  /// The live links from and to a claim.
  func live(of claim: ClaimID) throws(StoreError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }
}
