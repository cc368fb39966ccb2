import AssayAPI
import AssayClient

/// The command `assay stats`.
struct Stats: Command {
  static let name = "stats"
  static let group = CommandGroup.serving
  static let summary = "Counts what there is, and tells how the server is doing."
  static let examples = ["stats", "stats --json"]
  static let calls: [any Method.Type] = [SystemStats.self]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(SystemStats.self, SystemStats.Parameters())
    try session.show(answer) { result, page in page.add(result) }
  }
}
