/// A new claim, as a caller gives it.
package struct ClaimDraft: Sendable, Equatable {
  package var text: String
  package var kind: ClaimKind
  package var tags: [String] = []
  package var language: String?
  package var happens: String?
  package var due: String?
  package var checkAfter: String?
  package var priority: Int64 = 0

  package init(text: String = "", kind: ClaimKind = .statement) {
    self.text = text
    self.kind = kind
  }
}

/// Changes to a claim, as a caller gives them; nil keeps a field.
package struct ClaimCorrection: Sendable, Equatable {
  package var text: String?
  package var kind: ClaimKind?
  package var priority: Int64?
  package var language = Amendment<String>.keep
  package var happens = Amendment<String>.keep
  package var due = Amendment<String>.keep
  package var checkAfter = Amendment<String>.keep

  package init() {}
}
