import AssayAPI
import AssayStore

extension EventRedact: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.redact(parameters.event)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    var result = Result()
    result.event = recorded.redactedEvent ?? 0
    result.changed = recorded.redactedIDs
    result.repeatedIn = try snapshot.eventsRepeating(recorded)
    return result
  }
}
