package import AssayVocabulary

extension EvidenceDraft: WireObject {
  package init() { self.init(claim: nil, attribution: nil) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("claim", &claim, "The claim it is on.")
    fields.optional("attribution", &attribution, "Or the attribution it is on.")
    fields.optional("url", &url, "Where it is.")
    fields.optional("archivedUrl", &archivedURL, "Where a copy of it is kept.")
    fields.optional("title", &title, "What it is called.")
    fields.optional("quote", &quote, "The words that matter.")
    fields.optional("mediaType", &mediaType, "As RFC 6838 writes it: text/html.")
    fields.optional("sha256", &sha256, "The SHA-256 of its content, 64 hexadecimal digits.")
    fields.optional("retrievedAt", &retrievedAt, "When it was looked at.")
    var content = snapshot.map { Wire.Content($0) }
    fields.optional(
      "snapshot",
      &content,
      "Its content, to be kept under its hash: Base64, up to 5 MiB of bytes."
    )
    snapshot = content?.bytes
  }
}

extension NoteDraft: WireObject {
  package init() { self.init(claim: nil, attribution: nil, kind: .comment) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("claim", &claim, "The claim it is on.")
    fields.optional("attribution", &attribution, "Or the attribution it is on.")
    fields.defaulted("kind", &kind, "comment, or contact for right of reply; comment unless said.")
    fields.optional("text", &text, "What to write down; a comment needs it.")
    fields.optional("asked", &asked, "For a contact: who was asked.")
    fields.optional("askedAt", &askedAt, "For a contact: when.")
    fields.optional("answer", &answer, "For a contact: what came back.")
  }
}
