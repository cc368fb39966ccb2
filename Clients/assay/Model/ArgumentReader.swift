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

  mutating func one<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError) {
    guard let word = positionals.popFirst() else { throw Self.missing(placeholder, doc) }
    value = try Value(argument: word)
  }

  mutating func several<Value: ArgumentValue>(
    _ placeholder: String,
    _ values: inout [Value],
    leaving: Int,
    _ doc: Doc
  ) throws(UsageError) {
    guard let first = positionals.first else { throw Self.missing(placeholder, doc) }
    if positionals.count <= leaving {
      // Which one is missing shows in what the one is that is there.
      guard AnyIdentifier(text: first) != nil else { throw Self.missing(placeholder, doc) }
      positionals = []
      return
    }
    var list = ValueList<Value>()
    while positionals.count > leaving, let word = positionals.popFirst() {
      if word == "-" {
        try list.add(linesOf: try input())
      } else {
        try list.add(word)
      }
    }
    values = list.values
  }

  mutating func maybe<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError) {
    guard let word = positionals.popFirst() else { return }
    value = try Value(argument: word)
  }

  mutating func option<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError) {
    guard let given = given(names)?.last else { return }
    value = try read(given, of: names)
  }

  mutating func defaulted<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError) {
    guard let given = given(names)?.last else { return }
    value = try read(given, of: names)
  }

  mutating func repeated<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ values: inout [Value],
    _ doc: Doc
  ) throws(UsageError) {
    for given in given(names) ?? [] { values.append(try read(given, of: names)) }
  }

  mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) {
    if given(names) != nil { value = true }
  }

  mutating func either(_ yes: String, _ no: String, _ value: inout Bool?, _ doc: Doc) {
    guard let given = given(yes)?.last else { return }
    value = given == yes
  }

  private func given(_ names: String) -> [String]? { options[Self.key(names)] }

  private func read<Value: ArgumentValue>(
    _ text: String,
    of names: String
  ) throws(UsageError) -> Value {
    do { return try Value(argument: text) } catch {
      throw UsageError("\(Self.key(names)): \(error.words)", hint: error.hint)
    }
  }

  private static func key(_ names: String) -> String { String(names.prefix { $0 != "|" }) }

  private static func missing(_ placeholder: String, _ doc: Doc) -> UsageError {
    UsageError("\(placeholder) is missing", hint: "\(placeholder): \(doc.text)")
  }
}
