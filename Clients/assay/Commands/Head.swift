import AssayAPI
import AssayClient

/// The command `assay head`.
struct Head: Command {
  static let name = "head"
  static let group = CommandGroup.history
  static let summary = "Tells the newest event and its hash, to be noted where nobody can alter it."
  static let discussion =
    "Whoever has noted a head can later see with --as-of whether the history up to it is still the same."
  static let examples = ["head", "head --as-of '#2025'"]
  static let calls: [any Method.Type] = [EventHead.self]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(EventHead.self, EventHead.Parameters())
    try session.show(answer) { result, page in
      guard let at = result.at else { return page.add("No events.") }
      page.add(Phrase("#\(answer.seq ?? 0)", .strong) + Phrase("  \(at.asMinutes)  \(result.hash)"))
    }
  }
}
