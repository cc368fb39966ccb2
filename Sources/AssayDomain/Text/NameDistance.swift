import AssayVocabulary

/// The edit distance between two names.
///
/// Callers pass folded names, such as the keys of source names.
package enum NameDistance {
  /// Returns the number of edits; nil for names whose digits differ, because digits distinguish names on purpose.
  package static func between(_ one: String, _ other: String) -> Int? {
    digits(one) == digits(other) ? EditDistance.between(one, other) : nil
  }

  /// Returns how many edits still make a name similar: none for very short names, which each letter distinguishes.
  package static func maximumNear(_ name: String) -> Int {
    switch name.unicodeScalars.count {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }

  private static func digits(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.prefix(EditDistance.maximumLength).filter { ("0"..."9").contains($0) }
  }
}
