/// How a piece of text stands out, where colours are wanted, by the parameters of the terminal's Select Graphic
/// Rendition (ECMA-48 section 8.3.117).
enum Style: String, Sendable {
  case plain = ""
  case strong = "1"
  case faint = "2"
  case good = "32"
  case doubtful = "33"
  case bad = "31"
  /// What a search found in a text.
  case match = "1;36"
}
