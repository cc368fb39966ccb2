/// A new piece of evidence, as a caller gives it.
package struct EvidenceDraft: Sendable, Equatable {
  /// The claim as a whole; nil if `attribution` names one of its attributions.
  package var claim: ClaimID?
  package var attribution: AttributionID?
  package var url: String?
  package var archivedURL: String?
  package var title: String?
  package var quote: String?
  package var mediaType: String?
  package var sha256: String?
  package var retrievedAt: String?
  /// The content itself, to be stored under its hash.
  package var snapshot: [UInt8]?

  package init(claim: ClaimID? = nil, attribution: AttributionID? = nil) {
    self.claim = claim
    self.attribution = attribution
  }
}

/// A new note, as a caller gives it.
package struct NoteDraft: Sendable, Equatable {
  /// The claim as a whole; nil if `attribution` names one of its attributions.
  package var claim: ClaimID?
  package var attribution: AttributionID?
  package var kind: NoteKind
  package var text: String?
  package var asked: String?
  package var askedAt: String?
  package var answer: String?

  package init(
    claim: ClaimID? = nil,
    attribution: AttributionID? = nil,
    kind: NoteKind = .comment
  ) {
    self.claim = claim
    self.attribution = attribution
    self.kind = kind
  }
}
