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
    package var supersedes: [AttributionID]?
    package var jointWith: [AttributionID]?
    package var separateFrom: [AttributionID]?
    package var seen = true
    package var interested = false
    package var quote: String?
    package var quoteLanguage: String?
    package var quoteTranslation: String?
    package var url: String?
    package var live = true
    package var withdrawnBecause: String?
    package var takenBack: String?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The attribution's id.")
      fields.required("claim", &claim, "The claim it is about.")
      fields.required("source", &source, "Who speaks.")
      fields.required("sourceName", &sourceName, "The source's name.")
      fields.required("stance", &stance, "What it does with the claim.")
      fields.optional("verb", &verb, "The verb as reported.")
      fields.optional("at", &at, "When it spoke: a year, month, day or instant.")
      fields.required("basis", &basis, "How it knows.")
      fields.required("cites", &cites, "Whom it cites.")
      fields.required("precedes", &precedes, "Attributions that are known to be later.")
      fields.optional(
        "supersedes",
        &supersedes,
        "Earlier attributions of the source on the claim, which count as withdrawn while this one is live."
      )
      fields.optional("jointWith", &jointWith, "Attributions that made one statement with it.")
      fields.optional(
        "separateFrom",
        &separateFrom,
        "Attributions on the same page that are statements of their own."
      )
      fields.required("seen", &seen, "Whether the desk has seen the original.")
      fields.required("interested", &interested, "Whether it has a stake in saying so.")
      fields.optional("quote", &quote, "Its words.")
      fields.optional("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
      fields.optional("quoteTranslation", &quoteTranslation, "The quote translated.")
      fields.optional("url", &url, "Where it can be read.")
      fields.required("live", &live, "False once it was withdrawn.")
      fields.optional("withdrawnBecause", &withdrawnBecause, "Why it was withdrawn.")
      fields.optional(
        "takenBack",
        &takenBack,
        "When the source itself took it back; without it the withdrawal was the desk's correction."
      )
      fields.required("version", &version, "How often it was changed, from 1.")
    }
  }
}
