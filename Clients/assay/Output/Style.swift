/// The emphasis of a piece of text, if colours are used, as parameters of the terminal's Select Graphic Rendition
/// (ECMA-48 section 8.3.117).
enum Style: String, Sendable {
  case plain = ""
  case strong = "1"
  case faint = "2"
  case good = "32"
  case doubtful = "33"
  case bad = "31"
  /// Text that matched a search.
  case match = "1;36"
}
