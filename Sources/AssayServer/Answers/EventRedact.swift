import AssayAPI
import AssayDesk
import AssayStore

extension EventRedact: Answered {
  static let answer = Answer<Self>.write(draft: \.self, afterCommit: complete) {
    (parameters, transaction) throws(DeskError) in
    try transaction.redact(parameters.event)
  }

  private static func complete(_ result: inout Result, _ writer: StoreWriter) {
    result.erased = !writer.holdsRemoved
  }
}

extension EventRedact.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    event = recorded.redactedEvent ?? 0
    changed = recorded.redactedIDs
    repeatedIn = try snapshot.eventsRepeating(recorded)
  }
}
