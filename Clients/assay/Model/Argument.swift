/// An argument or an option of a command, for parsing and for help.
struct Argument: Sendable {
  enum Place: Equatable, Sendable {
    case one, maybe
    /// All but the last `leaving`, which other arguments take.
    case several(leaving: Int)
    case option, repeatedOption
    /// An option without a value.
    case flag
  }

  let place: Place
  /// What an option is given by, the first being the one that help shows first; none for an argument by its place.
  let names: [String]
  /// What stands for the value in help; empty for an option without one.
  let placeholder: String
  let doc: Doc

  /// `names` are written with their hyphens, several for one option with `|` between them.
  init(_ place: Place, names: String = "", placeholder: String = "", _ doc: Doc) {
    self.place = place
    self.names = names.split(separator: "|").map(String.init)
    self.placeholder = placeholder
    self.doc = doc
  }

  var isOption: Bool { !names.isEmpty }

  var isSeveral: Bool { if case .several = place { true } else { false } }

  /// How help explains it.
  var term: HelpTerm {
    guard isOption else { return HelpTerm(placeholder, doc.text) }
    return HelpTerm(
      names.joined(separator: ", "),
      value: placeholder.isEmpty ? "" : " " + placeholder,
      doc.text + (place == .repeatedOption ? " May be repeated." : "")
    )
  }
}

/// Arguments that are declared together, each once, in `visit`.
protocol ArgumentSet: Sendable {
  /// Hands every argument to the visitor, in the order of help.
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError)
}
