package import AssayVocabulary

/// The call `claim.history`.
package enum ClaimHistory: ReadingMethod {
  package static let name: StaticString = "claim.history"
  package static let summary =
    "Tells every event that changed a claim, what is recorded on it, or how it is assessed."
  package static let discussion =
    "Newest first. An event on another claim or on a source is among them where it changed the counts."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"claim":"C2","limit":50}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var page = Wire.PageParameters()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      page.visit(&fields)
    }
  }

  package struct Entry: WireObject {
    package var seq: Int64 = 0
    package var at = ""
    package var actor = ""
    package var method = ""
    package var reason: String?
    package var changes: [String] = []
    package var effects: [String] = []
    package var redacted: Wire.Redaction?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("seq", &seq, "The event's place in the whole history.")
      fields.required("at", &at, "When it was recorded, in UTC.")
      fields.required("actor", &actor, "Who made the call.")
      fields.required("method", &method, "The call.")
      fields.optional("reason", &reason, "Why, in the caller's words.")
      fields.required("changes", &changes, "What it did to the claim and its records, in words.")
      fields.required("effects", &effects, "What it did to the claim's counts, in words.")
      fields.optional(
        "redacted",
        &redacted,
        "Who removed the event's contents, when and why, where that was done."
      )
    }
  }

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var events: [Entry] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim as it is now.")
      fields.required("events", &events, "The events of this page.")
      fields.nextCursor(&nextCursor)
    }
  }
}
