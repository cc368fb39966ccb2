/// The call `event.list`.
package enum EventList: ReadingMethod {
  package static let name: StaticString = "event.list"
  package static let summary = "Lists the history: one event for each accepted call."
  package static let errors: [ErrorKind] = [.invalid]
  package static let example = #"{"after":0,"limit":50}"#

  package struct Parameters: WireObject {
    package var after: Int64 = 0
    package var newest = false
    package var page = Wire.PageParameters()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.defaulted("after", &after, "Only events after this seq; 0 unless said.")
      fields.defaulted("newest", &newest, "Newest first instead of oldest first.")
      page.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var events: [Wire.Event] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("events", &events, "The events of this page.")
      fields.nextCursor(&nextCursor)
    }
  }
}
