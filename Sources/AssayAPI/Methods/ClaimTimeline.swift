package import AssayVocabulary

/// The call `claim.timeline`.
package enum ClaimTimeline: ReadingMethod {
  package static let name: StaticString = "claim.timeline"
  package static let summary =
    "Lists all that was said about a claim and the claims linked to it, in the best known order."
  package static let discussion =
    "What dates make certain, what is only recorded and what is unknown are told apart. Of a merged claim, the one it is merged into is told."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"claim":"C2"}"#

  package typealias Parameters = Wire.ClaimSaidByParameters

  package struct Entry: WireObject {
    package var attribution = Wire.Attribution()
    package var placing = Placing.unplaced
    package var after: KnownOrder?
    package var first = false
    package var candidate = false
    package var repeats: [AttributionID] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("attribution", &attribution, "What was said, withdrawn or not.")
      fields.required(
        "placing",
        &placing,
        "By what it has its place: its date, what it cites or precedes, or nothing."
      )
      fields.nullable(
        "after",
        &after,
        "How it is known that it came after the entry before; null for the first."
      )
      fields.required("first", &first, "Whether it came before all others.")
      fields.required("candidate", &candidate, "Whether it may be the first, where none is.")
      fields.required("repeats", &repeats, "The attributions here that it only passes on.")
    }
  }

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var entries: [Entry] = []
    package var links: [Wire.Link] = []
    package var explanation: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim.")
      fields.required("entries", &entries, "What was said, in the best known order.")
      fields.required("links", &links, "The links that bring in other claims.")
      fields.required(
        "explanation",
        &explanation,
        "Who was first, who merely repeated, and what is not known, as sentences."
      )
    }
  }
}
