/// Characters that can break a terminal or make a text look like another.
package enum HarmfulCharacter: String, Sendable {
  case control = "a control character"
  case lineBreak = "a line break or tab"
  case direction = "a character that reverses or embeds text"
  case invisible = "an invisible character"
  case noncharacter = "a code point that is no character"

  /// Makes the harm that a scalar does in a text of one or several lines; nil if it is harmless.
  ///
  /// Joiners and plain direction marks are allowed, because Persian, Indic and mixed texts need them. Texts of several
  /// lines may also embed and isolate directions, but no text may override them.
  init?(_ scalar: Unicode.Scalar, inLines: Bool) {
    switch scalar.value {
    case 0x09, 0x0A:
      if inLines { return nil }
      self = .lineBreak
    case 0x0D, 0x2028, 0x2029, 0x85:
      self = inLines ? .control : .lineBreak
    case 0x00...0x1F, 0x7F...0x9F:
      self = .control
    case 0x202D, 0x202E:
      self = .direction
    case 0x202A...0x202C, 0x2066...0x2069:
      if inLines { return nil }
      self = .direction
    case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      self = .invisible
    case 0xFDD0...0xFDEF:
      self = .noncharacter
    case let value where value & 0xFFFE == 0xFFFE:
      self = .noncharacter
    default:
      return nil
    }
  }
}
