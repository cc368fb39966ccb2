package import AssayVocabulary

extension Wire {
  /// A piece of evidence that a reviewer can look at.
  package struct Evidence: WireObject {
    package var id = EvidenceID(rawValue: 0)
    package var claim = ClaimID(rawValue: 0)
    package var attribution: AttributionID?
    package var url: String?
    package var archivedUrl: String?
    package var title: String?
    package var quote: String?
    package var mediaType: String?
    package var sha256: String?
    package var sizeBytes: Int64?
    package var snapshot = false
    package var retrievedAt: String?
    package var live = true
    package var withdrawnBecause: String?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The evidence's id.")
      fields.required("claim", &claim, "The claim it is on.")
      fields.optional("attribution", &attribution, "The attribution it is on, if on one.")
      fields.optional("url", &url, "Where it is.")
      fields.optional("archivedUrl", &archivedUrl, "Where a copy of it is kept.")
      fields.optional("title", &title, "What it is called.")
      fields.optional("quote", &quote, "The words that matter.")
      fields.optional("mediaType", &mediaType, "As RFC 6838 writes it: text/html.")
      fields.optional("sha256", &sha256, "The SHA-256 of its content, in hexadecimal.")
      fields.optional("sizeBytes", &sizeBytes, "The length of its content in bytes.")
      fields.required("snapshot", &snapshot, "Whether its content is kept here.")
      fields.optional("retrievedAt", &retrievedAt, "When it was looked at.")
      fields.required("live", &live, "False once it was withdrawn.")
      fields.optional("withdrawnBecause", &withdrawnBecause, "Why it was withdrawn.")
      fields.required("version", &version, "How often it was changed, from 1.")
    }
  }

  /// A note that a user of the desk wrote.
  package struct Note: WireObject {
    package var id = NoteID(rawValue: 0)
    package var claim = ClaimID(rawValue: 0)
    package var attribution: AttributionID?
    package var kind = NoteKind.comment
    package var text: String?
    package var asked: String?
    package var askedAt: String?
    package var answer: String?
    package var author = ""
    package var at = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The note's id.")
      fields.required("claim", &claim, "The claim it is on.")
      fields.optional("attribution", &attribution, "The attribution it is on, if on one.")
      fields.required("kind", &kind, "comment, or contact for right of reply.")
      fields.optional("text", &text, "What was written down.")
      fields.optional("asked", &asked, "For a contact: who was asked.")
      fields.optional("askedAt", &askedAt, "For a contact: when.")
      fields.optional("answer", &answer, "For a contact: what came back.")
      fields.required("author", &author, "Who wrote it.")
      fields.required("at", &at, "When it was written, in UTC.")
    }
  }
}
