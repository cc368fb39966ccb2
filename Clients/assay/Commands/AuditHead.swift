import AssayAPI
import AssayClient

struct AuditHead: Command {
  let summary = "Prints a line that vouches for the history so far, to be kept elsewhere."
  let discussion =
    "On paper, in a mail, in a repository: where nobody who can alter the database can alter it as well. assay audit check tells later whether the history still contains it."
  let examples = ["audit head", "audit head --as-of '#2025'"]
  let calls: [any Method.Type] = [EventHead.self]

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(EventHead.self, EventHead.Parameters())
    try session.show(answer) { result, page in
      guard let at = result.at, let seq = answer.seq else { return page.add("No events.") }
      page.addUnbroken("\(HeadLine(seq: seq, at: at, hash: result.hash))")
    }
  }
}
