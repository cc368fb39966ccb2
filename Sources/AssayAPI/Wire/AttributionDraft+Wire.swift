package import AssayVocabulary
package import JSON

extension AttributionDraft: WireObject {
  package init() { self.init(source: .name(""), stance: .asserts) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    var speaker = SpeakerDraft(source: source, kind: sourceKind, isNamed: isSourceNamed)
    fields.required(
      "source",
      &speaker,
      "Who speaks: a source's id or name, or an object that also says what it is."
    )
    (source, sourceKind, isSourceNamed) = (speaker.source, speaker.kind, speaker.isNamed)
    fields.defaulted("stance", &stance, "What it does with the claim; asserts unless said.")
    fields.optional("verb", &verb, "The verb as reported: announced, suggested, argued, …")
    fields.optional(
      "at",
      &at,
      "When it spoke: 2025, 2025-11, 2025-11-06 or an instant; also a decade (199X), a span (2025-11/2026-01), and about (2025-11~)."
    )
    fields.optional(
      "basis",
      &basis,
      "How it knows; cites where cites are given, otherwise unknown unless said."
    )
    fields.defaulted("cites", &cites, "Whom it cites: attributions or sources, never itself.")
    fields.defaulted("precedes", &precedes, "Attributions that are known to be later.")
    fields.defaulted(
      "supersedes",
      &supersedes,
      "Earlier attributions of the source on the claim, which it takes back by saying otherwise: they count as withdrawn while this one is live."
    )
    fields.defaulted(
      "jointWith",
      &jointWith,
      "Attributions of other sources that made one statement together with this one, which count once."
    )
    fields.defaulted(
      "separateFrom",
      &separateFrom,
      "Attributions on the same page that are known to be statements of their own."
    )
    fields.defaulted(
      "with",
      &with,
      "Sources that made the statement together with it: each gets an attribution like this one, joint with it."
    )
    fields.optional(
      "seen",
      &isSeen,
      "Whether the desk has seen the original; true unless via is given."
    )
    fields.defaulted("interested", &isInterested, "Whether it has a stake in saying so.")
    fields.optional(
      "via",
      &via,
      "The source through whose report this is known; its own attribution is made as well."
    )
    fields.optional("quote", &quote, "Its words.")
    fields.optional("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
    fields.optional("quoteTranslation", &quoteTranslation, "The quote translated.")
    fields.optional("url", &url, "Where it can be read.")
    fields.createSource(&createsSources)
  }
}

/// On the wire, who speaks is either a source's id or name, or an object that also says what a new source is.
private struct SpeakerDraft: WireObject {
  var source = SourceReference.name("")
  var kind: SourceKind?
  var isNamed: Bool?

  static var schema: Schema { .oneOf([SourceReference.schema, .object(ObjectSchema(Self.self))]) }

  init() {}

  init(source: SourceReference, kind: SourceKind?, isNamed: Bool?) {
    (self.source, self.kind, self.isNamed) = (source, kind, isNamed)
  }

  init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    if let text = node.string {
      self.init(source: SourceReference(text: text), kind: nil, isNamed: nil)
    } else if node.kind == .object {
      try self.init(object: node, field: field)
    } else {
      throw InvalidField(field, "must be a source's id or name, or an object with name")
    }
  }

  func write(to writer: inout JSONWriter) {
    guard kind != nil || isNamed != nil else { return source.write(to: &writer) }
    writer.beginObject()
    writeFields(to: &writer)
    writer.endObject()
  }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("name", &source, "A source's id or name.")
    fields.optional("kind", &kind, "What it is, where it is new.")
    fields.optional(
      "named",
      &isNamed,
      "Whether it has a name, where it is new; false for “an official”."
    )
  }
}

/// On the wire, a carrier is either a source's id or name, or an object that also says where and when.
extension CarrierDraft: WireObject {
  package static var schema: Schema {
    .oneOf([SourceReference.schema, .object(ObjectSchema(Self.self))])
  }

  package init() { self.init(source: .name("")) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    if let text = node.string {
      self.init(source: SourceReference(text: text))
    } else if node.kind == .object {
      try self.init(object: node, field: field)
    } else {
      throw InvalidField(field, "must be a source's id or name, or an object with source")
    }
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("source", &source, "Who carried it: a source's id or name.")
    fields.optional("at", &at, "When it was carried.")
    fields.optional("url", &url, "Where it can be read.")
    fields.optional("quote", &quote, "The carrier's words.")
  }
}

extension AttributionCorrection {
  /// Passes the fields of a call that edits an attribution to the visitor.
  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("source", &source, "Who speaks.")
    fields.optional("stance", &stance, "What it does with the claim.")
    fields.amended("verb", &verb, "The verb as reported.")
    fields.amended(
      "at",
      &at,
      "When it spoke: 2025, 2025-11, 2025-11-06 or an instant; also a decade (199X), a span (2025-11/2026-01), and about (2025-11~)."
    )
    fields.optional(
      "basis",
      &basis,
      "How it knows; follows cites where these come or go, unless said."
    )
    fields.optional("cites", &cites, "All that it cites, in place of what it did.")
    fields.optional(
      "precedes",
      &precedes,
      "All that are known to be later, in place of those before."
    )
    fields.optional("supersedes", &supersedes, "All that it supersedes, in place of those before.")
    fields.optional(
      "jointWith",
      &jointWith,
      "All that made one statement with it, in place of those before."
    )
    fields.optional(
      "separateFrom",
      &separateFrom,
      "All on the same page that are statements of their own, in place of those before."
    )
    fields.optional("seen", &isSeen, "Whether the desk has seen the original.")
    fields.optional("interested", &isInterested, "Whether it has a stake in saying so.")
    fields.amended("quote", &quote, "Its words.")
    fields.amended("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
    fields.amended("quoteTranslation", &quoteTranslation, "The quote translated.")
    fields.amended("url", &url, "Where it can be read.")
    fields.createSource(&createsSources)
  }
}

extension FieldVisitor {
  fileprivate mutating func createSource(_ creates: inout Bool) {
    defaulted(
      "createSource",
      &creates,
      "Whether a name that is not known yet makes a source, with reliability F."
    )
  }
}
