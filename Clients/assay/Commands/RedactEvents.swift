import AssayAPI
import AssayClient

struct RedactEvents: Command {
  let summary = "Removes the contents of events for good, for reasons of law or safety."
  let discussion =
    EventRedact.discussion
    + " It cannot be undone: a person is shown what goes and asked first, a script says --yes."
  let examples = [
    #"redact '#2' --because "order of the district court, 12 O 34/26" --dry-run"#,
    #"redact '#2' '#5' --because "order of the district court, 12 O 34/26" --yes"#,
  ]
  let calls: [any Method.Type] = [EventRedact.self]

  var events: [EventNumber] = []
  var isMeant = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let doc = Doc(
      "The event's number, such as 2 or '#2', or several; a # stands in quotes, as a shell takes it for a comment.",
      fields: "event"
    )
    try arguments.several("EVENT", &events, doc)
    try arguments.flag("--yes", &isMeant, "Do it without asking.")
  }

  func run(_ session: inout Session) throws(Failure) {
    if !isMeant, !session.writing.dryRun { try ask(&session) }
    try showEach(&session, isRehearsed: false)
  }

  /// Shows what would be removed and asks whether to do it; throws unless the answer is yes.
  private func ask(_ session: inout Session) throws(Failure) {
    guard session.isAttended else {
      throw .usage(
        UsageError(
          "this cannot be undone, and nobody is here to be asked",
          hint: "--yes does it without asking, --dry-run shows what it would remove"
        )
      )
    }
    try showEach(&session, isRehearsed: true)
    let what = events.count == 1 ? "the contents of \(events[0])" : "these contents"
    try session.require("Remove \(what) for good? It cannot be undone.")
  }

  /// Makes a call for each event and prints what it has removed or would.
  private func showEach(_ session: inout Session, isRehearsed: Bool) throws(Failure) {
    let reason = session.writing.reason ?? ""
    let isKept = !isRehearsed && !session.writing.dryRun
    try session.each(events) { (event, session) throws(Failure) in
      var parameters = EventRedact.Parameters()
      parameters.event = event.seq
      let answer =
        isRehearsed
        ? try session.rehearse(EventRedact.self, parameters)
        : try session.call(EventRedact.self, parameters)
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.add(result, reason: reason, besides: Set(events.map(\.seq)))
      }
    }
  }
}
