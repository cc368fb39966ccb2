package import AssayVocabulary

/// The facts that an assessment needs of a link.
package struct LinkFacts: Hashable, Sendable {
  package var from: ClaimID
  package var to: ClaimID
  package var kind: LinkKind
  package var isLive: Bool

  package init(
    from: ClaimID,
    to: ClaimID,
    kind: LinkKind,
    isLive: Bool
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.isLive = isLive
  }
}

extension LinkFacts {
  package init(_ link: Link) {
    self.init(from: link.from, to: link.to, kind: link.kind, isLive: link.isLive)
  }
}
