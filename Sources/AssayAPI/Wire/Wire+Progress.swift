/// The option of calls that may take minutes, besides their own parameters.
package struct ProgressOptions: WireObject {
  package var progress = false

  package init() {}

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.defaulted(
      "progress",
      &progress,
      "Tell how far the call is until it is answered, in notifications system.progress with the parameters call (its id), done, total, unit and waiting."
    )
  }
}

/// What the progress of a call is counted in.
package enum ProgressUnit: String, WireWord {
  case events
  case bytes
}

extension Wire {
  /// The parameters of the notification that tells how far a call is.
  package struct Progress: WireObject {
    /// The method name of the notification.
    package static let notification: StaticString = "system.progress"

    package var call = CallID.blank
    package var done: Int64 = 0
    package var total: Int64?
    package var unit = ProgressUnit.events
    package var waiting = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("call", &call, "The id of the call.")
      fields.required("done", &done, "How much is done; it never goes back.")
      fields.optional("total", &total, "How much there is to do; absent while that is not known.")
      fields.required("unit", &unit, "What is counted.")
      fields.required("waiting", &waiting, "Whether the call waits for its turn.")
    }
  }
}
