/// The call `event.verify`.
package enum EventVerify: ReadingMethod {
  package static let name: StaticString = "event.verify"
  package static let summary = "Recomputes the whole chain of events and says whether it holds."
  package static let discussion =
    "Also checks that every row, past and present, is what the events say, and repeats the events to compare what is computed from them. With progress it tells how many events are done; as it goes over them several times, each time counts for a part of each. One check of the history or backup of a user runs at a time, others of that user wait."
  package static let example = "{}"

  package struct Parameters: WireObject {
    package var options = ProgressOptions()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) { options.visit(&fields) }
  }

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
