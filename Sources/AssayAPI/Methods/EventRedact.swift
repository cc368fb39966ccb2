package import AssayVocabulary

/// The call `event.redact`.
package enum EventRedact: WritingMethod {
  package static let name: StaticString = "event.redact"
  package static let role = Role.editor
  package static let summary =
    "Removes the contents of one event for good, for reasons of law or safety, and says so ever after."
  package static let discussion =
    "A reason is needed, and stays. Texts, names, addresses, tags and kept contents that the event brought in are removed from its body, from the rows it made and from the index of words; ids, dates, stances and statuses stay, so that assessments and the chain of hashes hold. Other events that hold versions of the same rows are told as repeatedIn, and keep what they say: redact them as well where it is the same. No answer shows the contents any more; erased says whether they have also left the files of the database. Copies of the database, such as backups, are not reached."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid]
  package static let example = #"{"event":2,"reason":"order of the district court, 12 O 34/26"}"#

  package struct Parameters: WireObject {
    package var event: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("event", &event, "The event's seq.")
    }
  }

  package struct Result: WireObject {
    package var event: Int64 = 0
    package var changed: [String] = []
    package var repeatedIn: [Int64] = []
    package var erased = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("event", &event, "The event whose contents are gone.")
      fields.required("changed", &changed, "The ids of what it had made or changed.")
      fields.required(
        "repeatedIn",
        &repeatedIn,
        "Other events that still hold versions of these, which may say the same."
      )
      fields.required(
        "erased",
        &erased,
        "Whether the contents have left the files of the database. If false, the index of words of a large desk still holds their words, which the server removes between other changes, or a reader that began before, such as event.verify, keeps them in the log file. The server erases them by itself, goes on with it when it starts again, and has finished it when it stops in order. A repeat with the same request key says whether it has."
      )
    }
  }
}
