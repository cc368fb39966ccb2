/// Errors of calls that repeat an earlier call's request key.
extension DeskError {
  /// Another request, which was recorded as an event, used the key.
  package static func requestKeyReused(_ seq: Int64) -> DeskError {
    .refused(
      Refusal(
        .requestKeyReused,
        field: "requestKey",
        "this key was used for another request, recorded as #\(seq)",
        hint: "use a new key for each request, and the same only to repeat it"
      )
    )
  }

  /// The item was refused when the request was first made.
  package static let refusedAtFirst = DeskError.conflict(
    "this was refused when the call was first made, and is not submitted by repeating it",
    hint: "submit it again with a new request key"
  )
}
