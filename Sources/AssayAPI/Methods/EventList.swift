/// The call `event.list`.
package enum EventList: ReadingMethod {
  package static let name: StaticString = "event.list"
  package static let summary = "Lists the history: one event for each accepted call."
  package static let errors: [ErrorKind] = [.invalid]
  package static let example = #"{"after":0,"limit":50}"#

  package struct Parameters: WireObject {
    package static let title = "EventListParameters"

    package var after: Int64 = 0
    package var newest = false
    package var limit: Int64 = 50
    package var cursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.defaulted("after", &after, "Only events after this seq; 0 unless said.")
      try fields.defaulted("newest", &newest, "Newest first instead of oldest first.")
      try fields.defaulted("limit", &limit, "How many at the most, 1 to 500; 50 unless said.")
      try fields.optional("cursor", &cursor, "Where the page before ended, as its nextCursor says.")
    }
  }

  package struct Event: WireObject {
    package static let title = "Event"

    package var seq: Int64 = 0
    package var at = ""
    package var actor = ""
    package var method = ""
    package var reason: String?
    package var changed: [String] = []
    package var redacted: Redaction?
    package var hash = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("seq", &seq, "Its place in the history, from 1.")
      try fields.required("at", &at, "When it was recorded, in UTC; never before the event before.")
      try fields.required("actor", &actor, "Who made the call.")
      try fields.required("method", &method, "The call.")
      try fields.optional("reason", &reason, "Why, in the caller's words.")
      try fields.required("changed", &changed, "The ids of what it made or changed.")
      try fields.optional(
        "redacted",
        &redacted,
        "Who removed its contents, when and why, where that was done."
      )
      try fields.required("hash", &hash, "Its hash in the chain, SHA-256 in hexadecimal.")
    }
  }

  /// The removal of an event's contents.
  package struct Redaction: WireObject {
    package static let title = "Redaction"

    package var seq: Int64 = 0
    package var at = ""
    package var actor = ""
    package var reason = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("seq", &seq, "The event that removed them.")
      try fields.required("at", &at, "When, in UTC.")
      try fields.required("actor", &actor, "Who removed them.")
      try fields.required("reason", &reason, "Why.")
    }
  }

  package struct Result: WireObject {
    package static let title = "Events"

    package var events: [Event] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("events", &events, "The events of this page.")
      try fields.nullable(
        "nextCursor",
        &nextCursor,
        "Give it as cursor for the next page; null at the end."
      )
    }
  }
}
