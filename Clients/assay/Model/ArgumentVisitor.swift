/// What can be done with a command's arguments: read them, describe them.
///
/// Names of options are written with their hyphens, several for one option with `|` between them.
protocol ArgumentVisitor {
  /// An argument that must be there.
  mutating func one<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError)

  /// One argument or more, all but the last `leaving`, which other arguments take.
  mutating func several<Value: ArgumentValue>(
    _ placeholder: String,
    _ values: inout [Value],
    leaving: Int,
    _ doc: Doc
  ) throws(UsageError)

  /// An argument that may be left out; after those that must be there.
  mutating func maybe<Value: ArgumentValue>(
    _ placeholder: String,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError)

  /// An option with a value; nil for a placeholder means its type's.
  mutating func option<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value?,
    _ doc: Doc
  ) throws(UsageError)

  /// An option whose value stays what it is when it is not given.
  mutating func defaulted<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ value: inout Value,
    _ doc: Doc
  ) throws(UsageError)

  /// An option that may be given several times.
  mutating func repeated<Value: ArgumentValue>(
    _ names: String,
    _ placeholder: String?,
    _ values: inout [Value],
    _ doc: Doc
  ) throws(UsageError)

  /// An option without a value.
  mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) throws(UsageError)

  /// Two options of which at most one is given.
  mutating func either(
    _ yes: String,
    _ no: String,
    _ value: inout Bool?,
    _ doc: Doc
  ) throws(UsageError)
}

extension ArgumentVisitor {
  /// One argument or more; the last of the command's.
  mutating func several<Value: ArgumentValue>(
    _ placeholder: String,
    _ values: inout [Value],
    _ doc: Doc
  ) throws(UsageError) {
    try several(placeholder, &values, leaving: 0, doc)
  }
}
