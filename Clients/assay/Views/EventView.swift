import AssayAPI

extension Wire.Event {
  /// The fields of a list's row.
  fileprivate var fields: [Records.Field] {
    [
      .init("seq", .number(seq), shown: Phrase("#\(seq)", .strong)),
      .init("at", .text(at), shown: Phrase(at.asMinutes)),
      .init("actor", .text(actor)),
      .init("method", .text(method)),
      .init(
        "changed",
        .list(changed),
        shown: Phrase(changed.joined(separator: " ")),
        width: .loose
      ),
      .init("reason", reason.map { .text($0) } ?? .nothing, .faint, width: .loose),
    ]
  }

  /// The event in one line.
  var line: Phrase {
    (fields.map(\.shown) + [redacted?.words].compactMap(\.self)).filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}

extension Records {
  /// Makes a row for each event, with a note that says who removed its contents, if they were removed.
  init(events: [Wire.Event]) {
    self.init(
      rows: events.map { event in
        Row(fields: event.fields, notes: [event.redacted?.words].compactMap(\.self))
      }
    )
  }
}

extension Page {
  mutating func add(_ verification: EventVerify.Result) {
    let events = counted(verification.events, "event")
    if verification.ok {
      add(
        Phrase("The history holds", .good)
          + ": \(events), head \(verification.head.prefix(16))"
      )
      return
    }
    add(Phrase("The history does not hold", .bad) + " (\(events) checked):")
    for problem in verification.problems { add("- \(problem)", indent: 2, hang: 2) }
  }
}
