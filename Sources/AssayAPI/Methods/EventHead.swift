/// The call `event.head`.
package enum EventHead: ReadingMethod {
  package static let name: StaticString = "event.head"
  package static let summary = "Tells the newest event, whose hash vouches for the whole history."
  package static let discussion =
    "Whoever notes a head elsewhere can later tell whether the history before it was altered."
  package static let errors: [ErrorKind] = [.invalid]
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var at: String?
    package var hash = ""
    package var events: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.nullable("at", &at, "When it was recorded, in UTC; null before the first event.")
      fields.required(
        "hash",
        &hash,
        "Its hash in the chain, SHA-256 in hexadecimal; zeros before the first event."
      )
      fields.required("events", &events, "How many events there are.")
    }
  }
}
