/// Why the desk refused or failed a call; nothing was changed.
package enum DeskError: Error, Sendable {
  /// The call cannot be accepted; the caller can change it.
  case refused(Refusal)
  /// A record holds a value that this program cannot have written.
  case damaged(table: String, column: String)
  /// The storage could not read or write.
  case storage(StorageFailure)
  /// The answer takes more reading than the asker may do now, and another thread can give it.
  case deferred
}

extension DeskError {
  /// The refusal of a call that names a missing record; `what` completes "there is no …".
  package static func notFound(
    _ what: String,
    field: String? = nil,
    hint: String? = nil,
    remedy: Remedy? = nil
  ) -> DeskError {
    .refused(Refusal(.notFound, field: field, "there is no \(what)", hint: hint, remedy: remedy))
  }

  /// The refusal of a call that contradicts the present records.
  package static func conflict(
    _ message: String,
    field: String? = nil,
    hint: String? = nil,
    remedy: Remedy? = nil
  ) -> DeskError {
    .refused(Refusal(.conflict, field: field, message, hint: hint, remedy: remedy))
  }

  /// The error of an edit that changes nothing.
  package static func unchanged(_ what: String, field: String) -> DeskError {
    .conflict("nothing of \(what) would change", field: field, hint: "it already is as you say")
  }

  /// The refusal of a parameter whose value is not allowed.
  package static func invalid(
    _ field: String,
    _ message: String,
    hint: String? = nil,
    remedy: Remedy? = nil
  ) -> DeskError {
    .refused(Refusal(.invalid, field: field, message, hint: hint, remedy: remedy))
  }
}
