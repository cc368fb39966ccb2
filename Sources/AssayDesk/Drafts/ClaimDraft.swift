import AssayDomain
package import AssayVocabulary

/// A claim to be submitted, as a caller gives it.
package struct ClaimDraft: Sendable {
  package var text: String
  package var kind: ClaimKind
  package var tags: [String]
  package var language: String?
  package var happens: String?
  package var due: String?
  package var checkAfter: String?
  package var priority: Int64

  package init(text: String, kind: ClaimKind) {
    self.text = text
    self.kind = kind
    tags = []
    priority = 0
  }
}
