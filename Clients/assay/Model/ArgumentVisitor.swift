/// An operation on a command's arguments: reading or describing them.
protocol ArgumentVisitor {
  /// Takes an argument, and calls `read` for each of its words.
  ///
  /// For an option without a value, `read` gets the name that was used. `isInput` says that the word is all of standard
  /// input, which a list of arguments may be read from.
  mutating func visit(
    _ argument: Argument,
    _ read: (String, _ isInput: Bool) throws(UsageError) -> Void
  ) throws(UsageError)
}

/// Names of options include their hyphens; several names of one option are separated by `|`.
extension ArgumentVisitor {
  /// Declares a required argument, or an optional one, which must come after the required ones.
  mutating func one<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value,
    _ doc: Doc,
    isOptional: Bool = false
  ) throws(UsageError) {
    let argument = Argument(isOptional ? .maybe : .one, placeholder: placeholder, doc)
    try visit(argument) { (word, _) throws(UsageError) in value = try Value(argument: word) }
  }

  /// Declares one or more arguments, all words except the last `leaving`, which other arguments take.
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

  /// Declares an option with a value; `value` is unchanged if the option is not given.
  mutating func option<Value: ArgumentValue>(
    _ names: String,
    _ value: inout Value,
    placeholder: String = Value.placeholder,
    _ doc: Doc
  ) throws(UsageError) {
    let argument = Argument(.option, names: names, placeholder: placeholder, doc)
    try visit(argument) { (word, _) throws(UsageError) in value = try Value(argument: word) }
  }

  /// Declares an option without a value.
  mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) throws(UsageError) {
    try visit(Argument(.flag, names: names, doc)) { _, _ in value = true }
  }
}
