package import AssayVocabulary

/// The call `attribution.edit`.
package enum AttributionEdit: WritingMethod {
  package static let name: StaticString = "attribution.edit"
  package static let role = Role.contributor
  package static let summary =
    "Corrects an attribution; what is not given stays as it is."
  package static let discussion =
    "What it said before stays in the history; to take back that it was said at all, withdraw it. ifVersion is the attribution's version."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example =
    #"{"attribution":"A4","at":"2025-11-06","verb":"announced","url":null}"#

  package struct Parameters: WireObject {
    package static let title = "AttributionEditParameters"

    package var attribution = AttributionID(rawValue: 0)
    package var source: SourceReference?
    package var stance: Stance?
    package var verb = Amendment<String>.keep
    package var at = Amendment<String>.keep
    package var basis: Basis?
    package var cites: [CitationReference]?
    package var precedes: [AttributionID]?
    package var seen: Bool?
    package var interested: Bool?
    package var quote = Amendment<String>.keep
    package var quoteLanguage = Amendment<String>.keep
    package var quoteTranslation = Amendment<String>.keep
    package var url = Amendment<String>.keep
    package var createSource = true

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("attribution", &attribution, "The attribution's id.")
      try fields.optional("source", &source, "Who speaks.")
      try fields.optional("stance", &stance, "What it does with the claim.")
      try fields.amended("verb", &verb, "The verb as reported.")
      try fields.amended("at", &at, "When it spoke: 2025, 2025-11, 2025-11-06 or an instant.")
      try fields.optional(
        "basis",
        &basis,
        "How it knows; follows cites where these come or go, unless said."
      )
      try fields.optional("cites", &cites, "All that it cites, in place of what it did.")
      try fields.optional(
        "precedes",
        &precedes,
        "All that are known to be later, in place of those before."
      )
      try fields.optional("seen", &seen, "Whether the desk has seen the original.")
      try fields.optional("interested", &interested, "Whether it has a stake in saying so.")
      try fields.amended("quote", &quote, "Its words.")
      try fields.amended("quoteLanguage", &quoteLanguage, "The language of the quote, as BCP 47.")
      try fields.amended("quoteTranslation", &quoteTranslation, "The quote translated.")
      try fields.amended("url", &url, "Where it can be read.")
      try fields.defaulted(
        "createSource",
        &createSource,
        "Whether a name that is not known yet makes a source, with reliability F."
      )
    }
  }

  package typealias Result = Wire.AttributionChanged
}
