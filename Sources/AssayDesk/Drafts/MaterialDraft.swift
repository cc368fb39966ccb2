import AssayDomain
package import AssayVocabulary

/// The subject of evidence or a note: a whole claim, or one of its attributions.
package enum MaterialSubject: Sendable {
  case claim(ClaimID)
  case attribution(AttributionID)
}

/// A new piece of evidence, as a caller gives it.
package struct EvidenceDraft: Sendable {
  package var subject: MaterialSubject
  package var url: String?
  package var archivedURL: String?
  package var title: String?
  package var quote: String?
  package var mediaType: String?
  package var sha256: String?
  package var retrievedAt: String?
  /// The content itself, to be stored under its hash.
  package var snapshot: [UInt8]?

  package init(subject: MaterialSubject) { self.subject = subject }
}

/// A new note, as a caller gives it.
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
