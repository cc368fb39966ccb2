/// What a note is.
package enum NoteKind: String, CaseIterable, Sendable {
  /// A remark of the desk's own.
  case comment
  /// Right of reply: somebody was asked.
  case contact
}
