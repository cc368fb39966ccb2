import AssayAPI
import AssayDesk
import AssayStore

extension EventRedact: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.redact(parameters.event)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    var result = Result()
    result.event = recorded.redactedEvent ?? 0
    result.changed = recorded.redactedIDs
    result.repeatedIn = try snapshot.eventsRepeating(recorded)
    return result
  }
}
