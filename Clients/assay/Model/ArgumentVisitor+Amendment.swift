import AssayAPI

extension ArgumentVisitor {
  /// An option that changes a field that may be absent, and `--no-` with its name, which takes it away.
  mutating func amended<Value: ArgumentValue>(
    _ name: String,
    _ placeholder: String?,
    _ value: inout Amendment<Value>,
    _ doc: Doc
  ) throws(UsageError) {
    let removal = "--no-" + name.dropFirst(2)
    var given: Value?
    var isRemoved = false
    try option(name, placeholder, &given, doc)
    try flag(removal, &isRemoved, "Take it away.")
    guard given == nil || !isRemoved else {
      throw UsageError("\(name) and \(removal) do not go together")
    }
    if isRemoved { value = .clear }
    if let given { value = .set(given) }
  }
}
