/// The kind of a note.
package enum NoteKind: String, CaseIterable, Sendable {
  /// A remark by a user of the desk.
  case comment
  /// A contact for right of reply: a person was asked.
  case contact
}
