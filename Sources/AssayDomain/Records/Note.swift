package import AssayVocabulary

/// What somebody at the desk wrote down about a claim or one of its attributions.
package struct Note: Hashable, Sendable {
  package var id = NoteID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  /// The attribution it is on, where it is not on the claim as a whole.
  package var attribution: AttributionID?
  package var kind = NoteKind.comment
  package var text: String?
  /// For a contact: who was asked.
  package var asked: String?
  /// For a contact: when.
  package var askedAt: ReportedDate?
  /// For a contact: what came back; nil while there is no answer.
  package var answer: String?
  package var author = ""
  /// When it was written, in UTC milliseconds since 1970.
  package var writtenAtMs: Int64 = 0
  package var version: Int64 = 1

  package init() {}
}
