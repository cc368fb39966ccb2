package import AssayVocabulary

/// The call `event.unwatch`.
package enum EventUnwatch: ServerMethod {
  package static let name: StaticString = "event.unwatch"
  package static let role = Role.none
  package static let summary =
    "Ends a watch of this connection; nothing of it comes after the reply."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"watch":1}"#

  package struct Parameters: WireObject {
    package var watch: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("watch", &watch, "The watch's number, as event.watch gave it.")
    }
  }

  package struct Result: WireObject {
    package var watch: Int64 = 0
    package var seq: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("watch", &watch, "The watch that has ended.")
      fields.required(
        "seq",
        &seq,
        "The last event that it told, or where it began; give it as after to go on."
      )
    }
  }
}
