import AssayAPI

/// The arguments of every command.
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

/// The arguments of every command that reads.
extension ReadOptions: ArgumentSet {
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &self)
  }
}

/// The arguments of every command that changes something.
extension WriteOptions: ArgumentSet {
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &self, only: ["reason", "dryRun", "requestKey", "ifVersion"])
  }
}

/// The arguments of `assay` without a command.
struct VersionArguments: ArgumentSet {
  var wantsVersion = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--version", &wantsVersion, "Print the program's version.")
  }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, ArgumentValue {
  case auto, always, never
}
