/// What can be done with a command's arguments: read them, describe them.
protocol ArgumentVisitor {
  /// Takes an argument, and calls `read` for each word that is given for it.
  ///
  /// The word of an option without a value is the name it was given by. `isInput` says that it is all of standard
  /// input, where a list of arguments says so.
  mutating func visit(
    _ argument: Argument,
    _ read: (String, _ isInput: Bool) throws(UsageError) -> Void
  ) throws(UsageError)
}

/// Names of options are written with their hyphens, several for one option with `|` between them.
extension ArgumentVisitor {
  /// An argument that must be there, or that may be left out, which then stands behind those that must be there.
  mutating func one<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value,
    _ doc: Doc,
    isOptional: Bool = false
  ) throws(UsageError) {
    let argument = Argument(isOptional ? .maybe : .one, placeholder: placeholder, doc)
    try visit(argument) { (word, _) throws(UsageError) in value = try Value(argument: word) }
  }

  /// One argument or more, all but the last `leaving`, which other arguments take.
  mutating func several<Value: ArgumentValue>(
    _ placeholder: String,
    _ values: inout [Value],
    leaving: Int = 0,
    _ doc: Doc
  ) throws(UsageError) {
    var list = ValueList<Value>()
    let argument = Argument(.several(leaving: leaving), placeholder: placeholder, doc)
    try visit(argument) { (word, isInput) throws(UsageError) in
      if isInput { try list.add(linesOf: word) } else { try list.add(word) }
    }
    if !list.values.isEmpty { values = list.values }
  }

  /// An option with a value, which stays what it is when it is not given.
  mutating func option<Value: ArgumentValue>(
    _ names: String,
    _ value: inout Value,
    placeholder: String = Value.placeholder,
    _ doc: Doc
  ) throws(UsageError) {
    let argument = Argument(.option, names: names, placeholder: placeholder, doc)
    try visit(argument) { (word, _) throws(UsageError) in value = try Value(argument: word) }
  }

  /// An option without a value.
  mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) throws(UsageError) {
    try visit(Argument(.flag, names: names, doc)) { _, _ in value = true }
  }
}
