package import AssayVocabulary

/// The call `event.watch`.
package enum EventWatch: ServerMethod {
  package static let name: StaticString = "event.watch"
  package static let role = Role.reader
  package static let summary =
    "Tells every event from a place in the history on, and each later one as it comes."
  package static let discussion =
    "The events come as notifications event.appended with the parameters watch and event, each event as event.list shows it, in order, none left out and none told twice. They come as fast as they are read. A watch ends with event.unwatch, when the client ends its output, with the connection, and when the user may not read any more, which a last notification event.ended tells, with the parameters watch, seq and error; give the last seq that was told as after to go on where it ended."
  package static let errors: [ErrorKind] = [.invalid, .limit]
  package static let example = #"{"after":0}"#

  /// The method name of the notification that sends an event.
  package static let notification: StaticString = "event.appended"
  /// The method name of the notification that the server has ended a watch.
  package static let ending: StaticString = "event.ended"

  package struct Parameters: WireObject {
    package var after: Int64?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional(
        "after",
        &after,
        "Tell the events after this seq, 0 for all; only those to come unless said."
      )
    }
  }

  package struct Result: WireObject {
    package var watch: Int64 = 0
    package var seq: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("watch", &watch, "The watch's number on this connection.")
      fields.required("seq", &seq, "The newest event now.")
    }
  }

  /// The parameters of the notification that sends an event.
  package struct Appended: WireObject {
    package var watch: Int64 = 0
    package var event = Wire.Event()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("watch", &watch, "The watch that it is told to.")
      fields.required("event", &event, "The event.")
    }
  }
}
