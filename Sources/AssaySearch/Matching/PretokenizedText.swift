import AssayDomain

/// The words of a text to be recorded, computed before the writer needs them.
package struct PretokenizedText: Sendable {
  private let text: String
  package let entry: IndexEntry

  package init(_ text: String) {
    self.text = text
    entry = IndexEntry(text)
  }

  /// Computes the words of a claim's text as a caller gives it; nil if submitting the text would be refused.
  package init?(claimText given: String) {
    do { self.init(try TextRule.claimText.clean(given)) } catch { return nil }
  }

  /// Whether these are the words of a given text, byte for byte.
  package func areOf(_ other: String) -> Bool { text.utf8.elementsEqual(other.utf8) }
}
