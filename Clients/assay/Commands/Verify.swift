import AssayAPI
import AssayClient

/// The command `assay verify`.
struct Verify: Command {
  static let name = "verify"
  static let group = CommandGroup.history
  static let summary = "Checks that the history was not altered, and that the data is what it says."
  static let discussion = "Ends with exit status 1 when something is wrong."
  static let examples = ["verify", "verify --json"]
  static let calls: [any Method.Type] = [EventVerify.self]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(EventVerify.self, EventVerify.Parameters())
    try session.show(answer) { result, page in page.add(result) }
    if !answer.result.ok { throw .badNews }
  }
}
