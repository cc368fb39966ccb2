import AssayAPI

let historyCommands = CommandGroup("History") {
  ListCommand(
    name: "log",
    call: EventList.self,
    summary: "Lists the history, newest first: who did what, when and why.",
    examples: ["log", "log --after 2025 --oldest", "log --limit 5"],
    emptyRemark: "No events.",
    parameters: .newestFirst,
    draw: { $1.add(Records(events: $0.events).table) }
  )
  Watch()
  AuditHead()
  AuditCheck()
  CallCommand(
    name: "verify",
    call: EventVerify.self,
    summary: "Checks that the history was not altered, and that the data is what it says.",
    discussion: "Ends with exit status 1 when something is wrong.",
    examples: ["verify", "verify --json"],
    isGoodNews: \.ok,
    draw: { $1.add($0) }
  )
  RedactEvents()
}

extension EventList.Parameters {
  fileprivate static var newestFirst: Self {
    var parameters = Self()
    parameters.newest = true
    return parameters
  }
}
