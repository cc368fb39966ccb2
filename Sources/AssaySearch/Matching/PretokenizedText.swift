import AssayDomain

/// The words of a text that is about to be recorded, found out before the writer has to wait for them.
package struct PretokenizedText: Sendable {
  private let text: String
  package let entry: IndexEntry

  package init(_ text: String) {
    self.text = text
    entry = IndexEntry(text)
  }

  /// The words of a claim's text as a caller gives it; nil for a text that submitting it refuses.
  package init?(claimText given: String) {
    do { self.init(try TextRule.claimText.clean(given)) } catch { return nil }
  }

  /// Whether they are the words of this text, byte for byte.
  package func areOf(_ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }
}
