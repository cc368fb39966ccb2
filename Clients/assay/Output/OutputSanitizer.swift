/// Makes visible what could deceive a reader or control a terminal, and keeps ordinary text of any script.
///
/// Control characters, line ends, bidirectional controls (Unicode Standard Annex 9), characters that render as nothing,
/// private ones and noncharacters are shown as `\u{202E}`. Joiners and variation selectors stay where scripts and emoji
/// need them: after a character outside ASCII. After ASCII they only hide.
enum OutputSanitizer {
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
    var output = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isPlain(scalar) || isShown(scalar, after: previous) {
        output.unicodeScalars.append(scalar)
        previous = scalar
      } else {
        output += escape(scalar)
        previous = nil
      }
    }
    return output
  }

  /// Whether a scalar is printable ASCII, whose properties need no lookup.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x20...0x7E).contains(scalar.value)
  }

  /// Whether a scalar may reach a terminal after the previous one.
  static func isShown(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    if isPlain(scalar) { return true }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return false
    default: break
    }
    if scalar == emojiSelector, let previous, isKeycapBase(previous) { return true }
    if isInScriptJoiner(scalar) { return previous.map { !$0.isASCII } ?? false }
    return !properties.isBidiControl && !properties.isDefaultIgnorableCodePoint
      && !properties.isNoncharacterCodePoint && !isAnnotation(scalar)
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  /// Whether a scalar is a zero width joiner or non-joiner, or a variation selector, including those of Mongolian and
  /// Han.
  private static func isInScriptJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  private static func isKeycapBase(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "#" || scalar == "*"
  }

  /// Whether a scalar is an interlinear annotation, which is meant for programs.
  private static func isAnnotation(_ scalar: Unicode.Scalar) -> Bool {
    (0xFFF9...0xFFFB).contains(scalar.value)
  }
}
