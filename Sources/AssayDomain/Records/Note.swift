package import AssayVocabulary

/// What somebody at the desk wrote down about a claim or one of its attributions.
package struct Note: Hashable, Sendable {
  package var id: NoteID
  package var claim: ClaimID
  /// The attribution it is on, where it is not on the claim as a whole.
  package var attribution: AttributionID?
  package var kind: NoteKind
  package var text: String?
  /// For a contact: who was asked.
  package var asked: String?
  /// For a contact: when.
  package var askedAt: ReportedDate?
  /// For a contact: what came back; nil while there is no answer.
  package var answer: String?
  package var author: String
  /// When it was written, in UTC milliseconds since 1970.
  package var writtenAtMs: Int64
  package var version: Int64

  package init(
    id: NoteID,
    claim: ClaimID,
    attribution: AttributionID?,
    kind: NoteKind,
    text: String?,
    asked: String?,
    askedAt: ReportedDate?,
    answer: String?,
    author: String,
    writtenAtMs: Int64,
    version: Int64
  ) {
    self.id = id
    self.claim = claim
    self.attribution = attribution
    self.kind = kind
    self.text = text
    self.asked = asked
    self.askedAt = askedAt
    self.answer = answer
    self.author = author
    self.writtenAtMs = writtenAtMs
    self.version = version
  }
}
