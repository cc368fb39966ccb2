package import AssayVocabulary

/// A note by a user of the desk about a claim or one of its attributions.
package struct Note: Hashable, Sendable {
  package var id = NoteID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  /// The attribution that the note is on; nil if it is on the claim as a whole.
  package var attribution: AttributionID?
  package var kind = NoteKind.comment
  package var text: String?
  /// For a contact: the person who was asked.
  package var asked: String?
  /// For a contact: when that person was asked.
  package var askedAt: ReportedDate?
  /// For a contact: the answer; nil while there is none.
  package var answer: String?
  package var author = ""
  /// When the note was written, in UTC milliseconds since 1970.
  package var writtenAtMs: Int64 = 0
  package var version: Int64 = 1

  package init() {}
}
