package import AssayVocabulary

/// The call `review.queue`.
package enum ReviewQueue: ReadingMethod {
  package static let name: StaticString = "review.queue"
  package static let summary =
    "Lists what is to be reviewed in the order in which it should be, with the reasons."
  package static let discussion =
    "Decided claims whose verdict is stale stand first, then predictions whose day has come, then what is due first, then the greatest priority, then what is closest to a verdict, then the oldest; predictions whose day is to come stand last."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"limit":20}"#

  package struct Parameters: WireObject {
    package var free = false
    package var assignee: String?
    package var tag: String?
    package var source: SourceReference?
    package var kind: ClaimKind?
    package var page = Wire.PageParameters()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.defaulted("free", &free, "Only claims that nobody holds.")
      fields.optional("assignee", &assignee, "Only claims that this user holds for review.")
      fields.optional("tag", &tag, "Only claims with this tag.")
      fields.optional("source", &source, "Only claims that this source speaks about.")
      fields.optional("kind", &kind, "Only statements, predictions or opinions.")
      page.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var claims: [Wire.QueuedClaim] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required(
        "claims",
        &claims,
        "The claims of this page with the reasons for their places."
      )
      fields.nextCursor(&nextCursor)
    }
  }
}
