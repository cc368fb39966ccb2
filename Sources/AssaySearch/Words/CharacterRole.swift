/// The role of a character in words.
enum CharacterRole {
  /// A letter or digit of a script that puts spaces between words, or a mark on one.
  case letter
  /// A character of a script without spaces, which is a word of its own.
  case sign
  /// A mark that belongs to the character before it.
  case mark
  /// A pictograph or flag, a word of its own.
  case pictograph
  case separator

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": self = .letter
      default: self = .separator
      }
      return
    }
    // The sound marks of half-width kana, which Unicode classifies as letters.
    if scalar == "\u{FF9E}" || scalar == "\u{FF9F}" {
      self = .mark
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      self = Self.isWordByItself(scalar) ? .sign : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .mark
    case .modifierSymbol where properties.isEmojiModifier: self = .mark
    default: self = properties.isEmoji ? .pictograph : .separator
    }
  }

  /// Scripts that are written without spaces between words: Han, kana, Thai, Lao, Burmese, Khmer and
  /// some smaller ones.
  private static func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
      0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA9E0...0xA9FF, 0xAA60...0xAADF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
      0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
