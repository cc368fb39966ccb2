import AssayDomain
package import AssayVocabulary

/// What evidence and notes are on: a claim as a whole, or one of its attributions.
package enum MaterialSubject: Sendable {
  case claim(ClaimID)
  case attribution(AttributionID)
}

/// A piece of evidence to be added, as a caller gives it.
package struct EvidenceDraft: Sendable {
  package var subject: MaterialSubject
  package var url: String?
  package var archivedURL: String?
  package var title: String?
  package var quote: String?
  package var mediaType: String?
  package var sha256: String?
  package var retrievedAt: String?
  /// The content itself, to be kept under its hash.
  package var snapshot: [UInt8]?

  package init(subject: MaterialSubject) { self.subject = subject }
}

/// A note to be added, as a caller gives it.
package struct NoteDraft: Sendable {
  package var subject: MaterialSubject
  package var kind: NoteKind
  package var text: String?
  package var asked: String?
  package var askedAt: String?
  package var answer: String?

  package init(subject: MaterialSubject, kind: NoteKind) {
    self.subject = subject
    self.kind = kind
  }
}
