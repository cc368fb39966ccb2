package import AssayVocabulary

/// What one claim does for another.
package struct Link: Hashable, Sendable {
  package var id = LinkID(rawValue: 0)
  package var from = ClaimID(rawValue: 0)
  package var to = ClaimID(rawValue: 0)
  package var kind = LinkKind.corroborates
  package var note: String?
  package var isLive = true
  package var withdrawnBecause: String?
  package var version: Int64 = 1

  package init() {}
}
