extension Wire {
  /// One accepted call, as the history records it.
  package struct Event: WireObject {
    package var seq: Int64 = 0
    package var at = ""
    package var actor = ""
    package var method = ""
    package var reason: String?
    package var changed: [String] = []
    package var redacted: Redaction?
    package var hash = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("seq", &seq, "Its place in the history, from 1.")
      fields.required("at", &at, "When it was recorded, in UTC; never before the event before.")
      fields.required("actor", &actor, "Who made the call.")
      fields.required("method", &method, "The call.")
      fields.optional("reason", &reason, "Why, in the caller's words.")
      fields.required("changed", &changed, "The ids of what it made or changed.")
      fields.optional(
        "redacted",
        &redacted,
        "Who removed its contents, when and why, where that was done."
      )
      fields.required("hash", &hash, "Its hash in the chain, SHA-256 in hexadecimal.")
    }
  }

  /// The removal of an event's contents.
  package struct Redaction: WireObject {
    package var seq: Int64 = 0
    package var at = ""
    package var actor = ""
    package var reason = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("seq", &seq, "The event that removed them.")
      fields.required("at", &at, "When, in UTC.")
      fields.required("actor", &actor, "Who removed them.")
      fields.required("reason", &reason, "Why.")
    }
  }
}
