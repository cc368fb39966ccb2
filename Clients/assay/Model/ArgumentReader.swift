/// Fills a command's arguments from a command line.
struct ArgumentReader: ArgumentVisitor {
  private let options: [String: [String]]
  private var positionals: ArraySlice<String>
  /// Reads standard input, for a list of arguments given as `-`.
  private let input: Input.Arguments

  init(_ tokens: Tokens, input: @escaping Input.Arguments) {
    options = tokens.options
    positionals = tokens.positionals[...]
    self.input = input
  }

  /// Throws when an argument is left that the command has no place for.
  func finish() throws(UsageError) {
    guard let extra = positionals.first else { return }
    throw UsageError(
      "\"\(extra)\" is one argument too many",
      hint: "a text of several words goes into quotes"
    )
  }

  mutating func visit(
    _ argument: Argument,
    _ read: (String, _ isInput: Bool) throws(UsageError) -> Void
  ) throws(UsageError) {
    switch argument.place {
    case .option, .repeatedOption, .flag:
      let name = argument.names[0]
      for word in options[name] ?? [] {
        do { try read(word, false) } catch {
          throw UsageError("\(name): \(error.words)", hint: error.hint)
        }
      }
    case .maybe:
      if let word = positionals.popFirst() { try read(word, false) }
    case .one:
      guard let word = positionals.popFirst() else { throw Self.missing(argument) }
      try read(word, false)
    case .several(let leaving):
      guard let first = positionals.first else { throw Self.missing(argument) }
      if positionals.count <= leaving {
        // One word is left for two arguments: an id belongs here, and then the argument behind it is missing.
        guard identifier(first) != nil else { throw Self.missing(argument) }
        positionals = []
      }
      while positionals.count > leaving, let word = positionals.popFirst() {
        if word == "-" { try read(try input(), true) } else { try read(word, false) }
      }
    }
  }

  private static func missing(_ argument: Argument) -> UsageError {
    let placeholder = argument.placeholder
    return UsageError(
      "\(placeholder) is missing",
      hint: "\(placeholder): \(argument.doc.text)"
    )
  }
}
