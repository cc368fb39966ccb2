import Foundation

/// Folds single characters to make texts comparable.
///
/// Folding resolves compatibility forms (NFKD), converts letters to lower case, removes accents and vowel points, and
/// converts digits of any script to European ones. It keeps vowel signs of Indic scripts and the sound marks of kana,
/// because they distinguish words.
enum ScalarFolding {
  /// Calls `body` with each scalar that a character folds into; there may be none.
  static func fold(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    if scalar.isASCII {
      body(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
    } else if let folded = table[scalar] {
      for scalar in folded { body(scalar) }
    } else {
      for scalar in simple(scalar) { body(scalar) }
    }
  }

  /// The characters that decompose or change, except the few that the loop below does not reach.
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xA0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x2BFF, 0x2C00...0x2DFF, 0x2E80...0x33FF,
      0xA640...0xA7FF, 0xAB30...0xABBF, 0xF900...0xFFEF, 0x1D400...0x1D7FF,
    ]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    // One call for all characters: separate calls would take a second.
    var lines = String.UnicodeScalarView()
    for scalar in scalars {
      lines.append(scalar)
      lines.append("\n")
    }
    let decomposed = String(lines).decomposedStringWithCompatibilityMapping.unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (scalar, parts) in zip(scalars, decomposed) {
      let folded = parts.flatMap(simple)
      if folded != [scalar] { table[scalar] = folded }
    }
    return table
  }()

  /// Returns the folding of a character that does not decompose.
  private static func simple(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark where isAccent(scalar) || properties.isVariationSelector: return []
    case .enclosingMark: return []
    case .modifierSymbol where properties.isEmojiModifier: return []
    case .decimalNumber:
      guard let digit = properties.numericValue, let ascii = Unicode.Scalar(Int(digit) + 48) else {
        return [scalar]
      }
      return [ascii]
    default: break
    }
    if let letters = undecomposed[scalar] { return letters }
    return properties.lowercaseMapping.unicodeScalars.flatMap { lower in
      isAccent(lower) ? [] : undecomposed[lower] ?? [lower]
    }
  }

  /// Whether a scalar is an accent, or a point of Hebrew, Arabic or Syriac.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 1, 10...36, 200...240: true
    default: false
    }
  }

  /// Letters that Unicode does not decompose but that people write without the difference.
  private static let undecomposed: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ß": ["s", "s"], "æ": ["a", "e"], "œ": ["o", "e"], "ø": ["o"], "ł": ["l"], "đ": ["d"],
    "ð": ["d"], "þ": ["t", "h"], "ħ": ["h"], "ı": ["i"], "ς": ["σ"], "ӏ": ["і"],
    // A stroke that stretches Arabic words, and marks that only affect the shape or direction of their neighbours.
    "\u{640}": [], "\u{200C}": [], "\u{200D}": [], "\u{200E}": [], "\u{200F}": [], "\u{61C}": [],
    "\u{AD}": [],
  ]
}

extension Unicode.Scalar {
  fileprivate init?(_ value: Int) {
    guard let value = UInt32(exactly: value) else { return nil }
    self.init(value)
  }
}
