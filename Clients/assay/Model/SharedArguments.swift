import AssayAPI

/// What every command takes.
struct GeneralArguments: ArgumentSet {
  var socket: String?
  var isJSON = false
  var color = ColorChoice.auto
  var isNotStarting = false
  var wantsHelp = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--socket", &socket, placeholder: "PATH", "The server's socket.")
    try arguments.flag("--json", &isJSON, "Print the server's results, one a line.")
    try arguments.option("--color", &color, "Whether to colour; auto unless said.")
    try arguments.flag("--no-start", &isNotStarting, "Do not start a server where there is none.")
    try arguments.flag("--help|-h", &wantsHelp, "Explain the command.")
  }
}

/// What every command takes that reads.
extension ReadOptions: ArgumentSet {
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &self)
  }
}

/// What every command takes that changes something.
extension WriteOptions: ArgumentSet {
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &self, only: ["reason", "dryRun", "requestKey", "ifVersion"])
  }
}

/// What `assay` takes without a command.
struct VersionArguments: ArgumentSet {
  var wantsVersion = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--version", &wantsVersion, "Print the program's version.")
  }
}

/// When to colour.
enum ColorChoice: String, CaseIterable, ArgumentValue {
  case auto, always, never
}
