import AssayAPI

let historyCommands = CommandGroup("History") {
  NamedCommand("log") {
    var parameters = EventList.Parameters()
    parameters.newest = true
    return ListCommand(
      call: EventList.self,
      summary: "Lists the history, newest first: who did what, when and why.",
      examples: ["log", "log --after 2025 --oldest", "log --limit 5"],
      emptyRemark: "No events.",
      parameters: parameters,
      draw: { $1.add(Records(events: $0.events).table) }
    )
  }
  NamedCommand("watch") { Watch() }
  NamedCommand("audit head") { AuditHead() }
  NamedCommand("audit check") { AuditCheck() }
  NamedCommand("verify") { VerifyHistory() }
  NamedCommand("redact") { RedactEvents() }
}
