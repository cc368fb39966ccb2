package import AssayVocabulary

/// What one claim does for another.
package struct Link: Hashable, Sendable {
  package var id: LinkID
  package var from: ClaimID
  package var to: ClaimID
  package var kind: LinkKind
  package var note: String?
  package var isLive: Bool
  package var withdrawnBecause: String?
  package var version: Int64

  package init(
    id: LinkID,
    from: ClaimID,
    to: ClaimID,
    kind: LinkKind,
    note: String?,
    isLive: Bool,
    withdrawnBecause: String?,
    version: Int64
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.kind = kind
    self.note = note
    self.isLive = isLive
    self.withdrawnBecause = withdrawnBecause
    self.version = version
  }
}
