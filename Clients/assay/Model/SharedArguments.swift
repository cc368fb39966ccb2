import AssayAPI

/// What every command takes.
struct GeneralArguments: ArgumentSet {
  var socket: String?
  var isJSON = false
  var color = ColorChoice.auto
  var isNotStarting = false
  var wantsHelp = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--socket", "PATH", &socket, "The server's socket.")
    try arguments.flag("--json", &isJSON, "Print the server's results, one a line.")
    try arguments.defaulted("--color", nil, &color, "Whether to colour; auto unless said.")
    try arguments.flag("--no-start", &isNotStarting, "Do not start a server where there is none.")
    try arguments.flag("--help|-h", &wantsHelp, "Explain the command.")
  }
}

/// What every command takes that reads.
struct ReadingArguments: ArgumentSet {
  var options = ReadOptions()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option(
      "--as-of",
      nil,
      &options.asOf,
      Doc(
        "Answer as of this moment: '#2025' is an event, anything else a date or instant.",
        fields: "asOf"
      )
    )
  }
}

/// What every command takes that changes something.
struct WritingArguments: ArgumentSet {
  var options = WriteOptions()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = WriteOptions.self
    try arguments.option("--because|--reason", "TEXT", &options.reason, .of(object, "reason"))
    try arguments.flag("--dry-run", &options.dryRun, .of(object, "dryRun"))
    try arguments.option(
      "--request-key",
      "KEY",
      &options.requestKey,
      Doc(
        "Makes the command safe to repeat: what was recorded under the key is told again, not recorded again. One is made by itself unless given.",
        fields: "requestKey"
      )
    )
    try arguments.option("--if-version", nil, &options.ifVersion, .of(object, "ifVersion"))
  }
}

/// When to colour.
enum ColorChoice: String, CaseIterable, ArgumentValue {
  case auto, always, never

  static var placeholder: String { allCases.map(\.rawValue).joined(separator: "|") }

  init(argument: String) throws(UsageError) {
    guard let choice = Self(rawValue: argument) else {
      throw UsageError("\"\(argument)\" is not one of auto, always, never")
    }
    self = choice
  }
}
