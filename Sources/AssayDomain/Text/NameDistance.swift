import AssayVocabulary

/// How near two names are.
///
/// Names are compared as their keys are, so folding is the caller's.
package enum NameDistance {
  /// The number of edits; nil for names that differ in their digits, which tell them apart on purpose.
  package static func between(_ one: String, _ other: String) -> Int? {
    digits(one) == digits(other) ? EditDistance.between(one, other) : nil
  }

  /// How many edits make a name nearly another: none for very short ones, whose letters tell them apart.
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
