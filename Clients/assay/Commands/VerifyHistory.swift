import AssayAPI
import AssayClient

struct VerifyHistory: Command {
  let calls: [any Method.Type] = [EventVerify.self, SystemCancel.self]
  let summary = "Checks that the history was not altered, and that the data is what it says."
  let discussion =
    "Ends with exit status 1 when something is wrong. On a terminal it shows how far it is; Ctrl-C cancels it, and it ends with exit status 130."
  let examples = ["verify", "verify --json"]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let verified = try session.verify()
    try session.show(verified) { $1.add($0) }
    guard verified.result.ok else { throw .negativeResult }
  }
}
