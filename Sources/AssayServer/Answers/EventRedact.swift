import AssayAPI
import AssayStore

extension EventRedact: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.redact(parameters.event)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.event = recorded.redactedEvent ?? 0
    result.changed = recorded.redactedIDs
    result.repeatedIn = try view.eventsRepeating(recorded)
    return result
  }
}
