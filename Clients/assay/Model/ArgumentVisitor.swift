/// What can be done with a command's arguments: read them, describe them.
protocol ArgumentVisitor {
  /// Takes an argument by its place, and calls `read` for each word that is given.
  mutating func visit(
    _ positional: ArgumentSpec.Positional,
    _ read: (GivenWord) throws(UsageError) -> Void
  ) throws(UsageError)

  /// Takes an option, and calls `read` for its value, for each if it may be repeated; the value of an option
  /// without one is the name it was given by.
  mutating func visit(
    _ option: ArgumentSpec.Option,
    _ read: (String) throws(UsageError) -> Void
  ) throws(UsageError)
}

/// What stands in the place of an argument.
enum GivenWord {
  case word(String)
  /// What standard input holds, where a list of arguments says so.
  case lines(String)
}

/// Names of options are written with their hyphens, several for one option with `|` between them; nil for a
/// placeholder means that of the value's type.
extension ArgumentVisitor {
  /// An argument that must be there.
  mutating func one<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError) {
    try visit(.init(placeholder, .one, doc)) { (given) throws(UsageError) in
      if case .word(let word) = given { value = try Value(argument: word) }
    }
  }

  /// An argument that may be left out; after those that must be there.
  mutating func maybe<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError) {
    try visit(.init(placeholder, .maybe, doc)) { (given) throws(UsageError) in
      if case .word(let word) = given { value = try Value(argument: word) }
    }
  }

  /// One argument or more, all but the last `leaving`, which other arguments take.
  mutating func several<Value: ArgumentValue>(
    _ placeholder: String,
    _ values: inout [Value],
    leaving: Int = 0,
    _ doc: Doc
  ) throws(UsageError) {
    var list = ValueList<Value>()
    try visit(.init(placeholder, .several(leaving: leaving), doc)) { (given) throws(UsageError) in
      try list.add(given)
    }
    if !list.values.isEmpty { values = list.values }
  }

  /// An option with a value.
  mutating func option<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError) {
    let option = ArgumentSpec.Option(names, placeholder ?? Value.placeholder, doc)
    try visit(option) { (word) throws(UsageError) in value = try Value(argument: word) }
  }

  /// An option whose value stays what it is when it is not given.
  mutating func defaulted<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError) {
    var given: Value?
    try option(names, placeholder, &given, doc)
    if let given { value = given }
  }

  /// An option without a value.
  mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) throws(UsageError) {
    try visit(.init(names, nil, doc)) { _ in value = true }
  }
}
