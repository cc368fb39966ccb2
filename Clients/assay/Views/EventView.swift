import AssayAPI

extension EventList.Event {
  /// The cells of a list's row.
  var cells: [Phrase] {
    [
      Phrase("#\(seq)", .strong),
      Phrase(at.asMinutes),
      Phrase(actor),
      Phrase(method),
      Phrase(changed.joined(separator: " ")),
      Phrase(reason ?? "", .faint),
    ]
  }

  /// All that a list tells of it, in one line.
  var line: Phrase {
    (cells + [redacted?.words].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension Table {
  /// A row an event, under it who removed its contents, where somebody has.
  init(events: [EventList.Event]) {
    self.init([.tight, .tight, .tight, .tight, .loose, .loose])
    for event in events {
      add(event.cells)
      if let redacted = event.redacted { addNote(redacted.words) }
    }
  }
}

extension Page {
  mutating func add(_ verification: EventVerify.Result) {
    let events = verification.events == 1 ? "1 event" : "\(verification.events) events"
    if verification.ok {
      add(
        Phrase("The history holds", .good)
          + Phrase(": \(events), head \(verification.head.prefix(16))")
      )
      return
    }
    add(Phrase("The history does not hold", .bad) + Phrase(" (\(events) checked):"))
    for problem in verification.problems { add(Phrase("- \(problem)"), indent: 2, hang: 2) }
  }
}
