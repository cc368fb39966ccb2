/// Characters that come along when text is pasted from pages and documents, and that nobody sees.
///
/// Joiners and variation selectors are none of these: scripts and emoji need them.
package enum PastedCharacter {
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    isUnseen(scalar) || isSeparator(scalar)
  }

  /// A soft hyphen, a zero-width space, a word joiner or a byte-order mark.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// A line or paragraph separator.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// Whether marks isolate the direction of a whole text: the first one's end is the last character.
  package static func isolate(all scalars: [Unicode.Scalar]) -> Bool {
    var depth = 0
    for (place, scalar) in scalars.enumerated() {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth -= 1 }
      if depth <= 0 { return depth == 0 && place > 0 && place == scalars.count - 1 }
    }
    return false
  }
}
