/// How a piece of text stands out, where colours are wanted.
enum Style: Equatable, Sendable {
  case plain
  case strong
  case faint
  case good
  case doubtful
  case bad
  /// What a search found in a text.
  case match

  /// The parameters of the terminal's Select Graphic Rendition (ECMA-48 section 8.3.117); nil for none.
  var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .doubtful: "33"
    case .bad: "31"
    case .match: "1;36"
    }
  }
}
