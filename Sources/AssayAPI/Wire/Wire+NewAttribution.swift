package import AssayVocabulary
package import JSON

extension Wire {
  /// An attribution to be made.
  package struct NewAttribution: WireObject {
    package static let title = "NewAttribution"

    package var source = SourceReference.name("")
    package var stance = Stance.asserts
    package var verb: String?
    package var at: String?
    package var basis: Basis?
    package var cites: [CitationReference] = []
    package var precedes: [AttributionID] = []
    package var seen: Bool?
    package var interested = false
    package var via: Carrier?
    package var quote: String?
    package var quoteLanguage: String?
    package var quoteTranslation: String?
    package var url: String?
    package var createSource = true

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("source", &source, "Who speaks: a source's id or name.")
      try fields.defaulted("stance", &stance, "What it does with the claim; asserts unless said.")
      try fields.optional("verb", &verb, "The verb as reported: announced, suggested, argued, …")
      try fields.optional("at", &at, "When it spoke: 2025, 2025-11, 2025-11-06 or an instant.")
      try fields.optional(
        "basis",
        &basis,
        "How it knows; cites where cites are given, otherwise unknown unless said."
      )
      try fields.defaulted("cites", &cites, "Whom it cites: attributions or sources, never itself.")
      try fields.defaulted("precedes", &precedes, "Attributions that are known to be later.")
      try fields.optional(
        "seen",
        &seen,
        "Whether the desk has seen the original; true unless via is given."
      )
      try fields.defaulted("interested", &interested, "Whether it has a stake in saying so.")
      try fields.optional(
        "via",
        &via,
        "The source through whose report this is known; its own attribution is made as well."
      )
      try fields.optional("quote", &quote, "Its words.")
      try fields.optional("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
      try fields.optional("quoteTranslation", &quoteTranslation, "The quote translated.")
      try fields.optional("url", &url, "Where it can be read.")
      try fields.defaulted(
        "createSource",
        &createSource,
        "Whether a name that is not known yet makes a source, with reliability F."
      )
    }
  }

  /// The source that carried a report: a source alone, or with where and when.
  package struct Carrier: WireValue {
    package var source: SourceReference
    package var at: String?
    package var url: String?
    package var quote: String?

    package init(source: SourceReference) { self.source = source }

    package static var schema: Schema { .oneOf([SourceReference.schema, CarrierFields.schema]) }

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      if let text = node.string {
        self.init(source: SourceReference(text: text))
        return
      }
      guard node.kind == .object else {
        throw InvalidField(field, "must be a source's id or name, or an object with source")
      }
      let fields = try CarrierFields(reading: node, field: field)
      self.init(source: fields.source)
      at = fields.at
      url = fields.url
      quote = fields.quote
    }

    package func write(to writer: inout JSONWriter) {
      var fields = CarrierFields()
      fields.source = source
      fields.at = at
      fields.url = url
      fields.quote = quote
      fields.write(to: &writer)
    }
  }
}

private struct CarrierFields: WireObject {
  static let title = "Carrier"

  var source = SourceReference.name("")
  var at: String?
  var url: String?
  var quote: String?

  init() {}

  mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
    try fields.required("source", &source, "Who carried it: a source's id or name.")
    try fields.optional("at", &at, "When it was carried.")
    try fields.optional("url", &url, "Where it can be read.")
    try fields.optional("quote", &quote, "The carrier's words.")
  }
}
