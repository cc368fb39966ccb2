/// The call `event.verify`.
package enum EventVerify: ReadingMethod {
  package static let name: StaticString = "event.verify"
  package static let summary = "Recomputes the whole chain of events and says whether it holds."
  package static let discussion =
    "Also checks that every current row is what its newest event says."
  package static let example = "{}"

  package typealias Parameters = NoFields

  package struct Result: WireObject {
    package var ok = false
    package var head = ""
    package var events: Int64 = 0
    package var problems: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("ok", &ok, "Whether nothing is wrong.")
      fields.required("head", &head, "The newest event's hash.")
      fields.required("events", &events, "How many events were checked.")
      fields.required("problems", &problems, "What is wrong, the first 100.")
    }
  }
}
