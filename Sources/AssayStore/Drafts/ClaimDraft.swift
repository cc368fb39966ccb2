import AssayDomain
import AssaySearch
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
  private(set) var words: PretokenizedText?

  package init(text: String, kind: ClaimKind) {
    self.text = text
    self.kind = kind
    tags = []
    priority = 0
  }

  /// The same with the words of its text found out, so that the writer need not do it.
  package func readAhead() -> ClaimDraft {
    var draft = self
    // A text that is refused is so when it is submitted, with the field named.
    draft.words = (try? TextRule.claimText.clean(text)).map { PretokenizedText($0) }
    return draft
  }
}
