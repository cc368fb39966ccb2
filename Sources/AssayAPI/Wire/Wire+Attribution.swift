package import AssayVocabulary

extension Wire {
  /// A source's stance on a claim.
  package struct Attribution: WireObject {
    package var id = AttributionID(rawValue: 0)
    package var claim = ClaimID(rawValue: 0)
    package var source = SourceID(rawValue: 0)
    package var sourceName = ""
    package var stance = Stance.asserts
    package var verb: String?
    package var at: String?
    package var basis = Basis.unknown
    package var cites: [CitationReference] = []
    package var precedes: [AttributionID] = []
    package var seen = true
    package var interested = false
    package var quote: String?
    package var quoteLanguage: String?
    package var quoteTranslation: String?
    package var url: String?
    package var live = true
    package var withdrawnBecause: String?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("id", &id, "The attribution's id.")
      try fields.required("claim", &claim, "The claim it is about.")
      try fields.required("source", &source, "Who speaks.")
      try fields.required("sourceName", &sourceName, "The source's name.")
      try fields.required("stance", &stance, "What it does with the claim.")
      try fields.optional("verb", &verb, "The verb as reported.")
      try fields.optional("at", &at, "When it spoke: a year, month, day or instant.")
      try fields.required("basis", &basis, "How it knows.")
      try fields.required("cites", &cites, "Whom it cites.")
      try fields.required("precedes", &precedes, "Attributions that are known to be later.")
      try fields.required("seen", &seen, "Whether the desk has seen the original.")
      try fields.required("interested", &interested, "Whether it has a stake in saying so.")
      try fields.optional("quote", &quote, "Its words.")
      try fields.optional("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
      try fields.optional("quoteTranslation", &quoteTranslation, "The quote translated.")
      try fields.optional("url", &url, "Where it can be read.")
      try fields.required("live", &live, "False once it was withdrawn.")
      try fields.optional("withdrawnBecause", &withdrawnBecause, "Why it was withdrawn.")
      try fields.required("version", &version, "How often it was changed, from 1.")
    }
  }
}
