import AssayAPI
import AssayClient

/// The command `assay server status`.
struct ServerStatus: Command {
  static let name = "server status"
  static let group = CommandGroup.serving
  static let summary = "Tells which server answers, and whom it takes you for."
  static let discussion = "Starts none; without a server it ends with exit status 3."
  static let examples = ["server status", "server status --json"]
  static let calls: [any Method.Type] = [SystemHello.self]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let path = try session.existingSocket()
    let answer = try session.call(SystemHello.self, SystemHello.Parameters())
    try session.show(answer) { result, page in
      page.add(
        Phrase("\(result.server) \(result.version), process \(result.pid), at \(shownPath(path))")
      )
      page.add(Phrase("You are \(result.user). The newest event is #\(result.seq)."))
    }
  }
}
