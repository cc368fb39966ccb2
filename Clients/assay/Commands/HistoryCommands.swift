import AssayAPI

let historyCommands = CommandGroup("History") {
  ListCommand(
    "log",
    EventList.self,
    summary: "Lists the history, newest first: who did what, when and why.",
    examples: ["log", "log --after 2025 --oldest", "log --limit 5"],
    ifEmpty: "No events.",
    filling: { $0.newest = true },
    draw: { $1.add(Records(events: $0.events).table) }
  )
  Watch()
  AuditHead()
  AuditCheck()
  CallCommand(
    "verify",
    EventVerify.self,
    summary: "Checks that the history was not altered, and that the data is what it says.",
    discussion: "Ends with exit status 1 when something is wrong.",
    examples: ["verify", "verify --json"],
    isGoodNews: \.ok,
    draw: { $1.add($0) }
  )
  RedactEvents()
}
