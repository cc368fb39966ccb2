/// An argument or an option of a command, for parsing and for help.
struct Argument: Sendable {
  enum Place: Equatable, Sendable {
    case one, maybe
    /// All words except the last `leaving`, which other arguments take.
    case several(leaving: Int)
    case option, repeatedOption
    /// An option without a value.
    case flag
  }

  let place: Place
  /// The names of an option, the first of which help shows first; empty for a positional argument.
  let names: [String]
  /// The placeholder of the value in help; empty for an option without a value.
  var placeholder: String { makePlaceholder() }
  let doc: Doc

  private let makePlaceholder: @Sendable () -> String

  /// `names` include their hyphens; several names of one option are separated by `|`.
  ///
  /// Makes the placeholder only when help needs it, because most starts print none.
  init(
    _ place: Place,
    names: String = "",
    placeholder: @autoclosure @escaping @Sendable () -> String = "",
    _ doc: Doc
  ) {
    self.place = place
    self.names = names.split(separator: UInt8(ascii: "|"))
    makePlaceholder = placeholder
    self.doc = doc
  }

  var isOption: Bool { !names.isEmpty }

  var isSeveral: Bool { if case .several = place { true } else { false } }

  /// The entry of help for the argument.
  var term: HelpTerm {
    guard isOption else { return HelpTerm(placeholder, doc.text) }
    return HelpTerm(
      names.joined(separator: ", "),
      value: placeholder.isEmpty ? "" : " " + placeholder,
      doc.text + (place == .repeatedOption ? " May be repeated." : "")
    )
  }
}

/// A type whose arguments are each declared once, in `visit`.
protocol ArgumentSet: Sendable {
  /// Passes every argument to the visitor, in the order of help.
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError)
}
