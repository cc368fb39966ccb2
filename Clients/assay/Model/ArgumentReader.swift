/// Fills a command's arguments from a command line.
struct ArgumentReader: ArgumentVisitor {
  private let options: [String: [String]]
  private var positionals: ArraySlice<String>
  /// Reads standard input, for a list of arguments given as `-`.
  private let input: StandardInput.Reading

  init(_ tokens: Tokens, input: @escaping StandardInput.Reading) {
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
    _ positional: ArgumentSpec.Positional,
    _ read: (GivenWord) throws(UsageError) -> Void
  ) throws(UsageError) {
    guard let first = positionals.first else {
      guard positional.count == .maybe else { throw Self.missing(positional) }
      return
    }
    guard case .several(let leaving) = positional.count else {
      positionals.removeFirst()
      return try read(.word(first))
    }
    if positionals.count <= leaving {
      // One word is left for two arguments: an id belongs here, and then the argument behind it is missing.
      guard AnyIdentifier(text: first) != nil else { throw Self.missing(positional) }
      positionals = []
      return
    }
    while positionals.count > leaving, let word = positionals.popFirst() {
      try read(word == "-" ? .lines(try input()) : .word(word))
    }
  }

  func visit(
    _ option: ArgumentSpec.Option,
    _ read: (String) throws(UsageError) -> Void
  ) throws(UsageError) {
    let name = option.names[0]
    for word in options[name] ?? [] {
      do { try read(word) } catch {
        throw UsageError("\(name): \(error.words)", hint: error.hint)
      }
    }
  }

  private static func missing(_ positional: ArgumentSpec.Positional) -> UsageError {
    let placeholder = positional.placeholder
    return UsageError(
      "\(placeholder) is missing",
      hint: "\(placeholder): \(positional.doc.text)"
    )
  }
}
