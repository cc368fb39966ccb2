package import AssayVocabulary

/// The call `system.cancel`.
package enum SystemCancel: ServerMethod {
  package static let name: StaticString = "system.cancel"
  package static let role = Role.none
  package static let summary =
    "Cancels a call of this connection that reads, be it running or waiting."
  package static let discussion =
    "It takes effect as soon as it is received, although earlier calls of the connection have not been answered; its own answer leaves in order. The cancelled call is answered by the error cancelled, unless it has just come to its end. A call that changes something is never cancelled. As a notification it is not answered. The notification $/cancelRequest of the Language Server Protocol, whose parameter is id, does the same."
  package static let example = #"{"call":7}"#

  package struct Parameters: WireObject {
    package var call = CallID.blank

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("call", &call, "The id of the call, written as it was there.")
    }
  }

  package struct Result: WireObject {
    package var cancelled = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required(
        "cancelled",
        &cancelled,
        "Whether a call of that id was cancelled; false where there is none that has not been answered, or it changes something."
      )
    }
  }
}
