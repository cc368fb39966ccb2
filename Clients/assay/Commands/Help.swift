import AssayAPI

struct Help: Command {
  let summary =
    "Explains a command or a call of the protocol; without one, lists the commands."
  let examples = ["help", "help submit", "help source add", "help claim.assess"]
  let calls: [any Method.Type] = []

  var first: String?
  var second: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("COMMAND|METHOD", &first, "What to explain.", isOptional: true)
    try arguments.one(
      "WORD",
      &second,
      "The second word of a command that has two.",
      isOptional: true
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    let topic: HelpTopic
    do { topic = try HelpTopic([first, second].compactMap(\.self)) } catch { throw .usage(error) }
    try session.show(Page(topic))
  }
}
