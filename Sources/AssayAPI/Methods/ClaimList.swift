package import AssayVocabulary

/// The call `claim.list`.
package enum ClaimList: ReadingMethod {
  package static let name: StaticString = "claim.list"
  package static let summary = "Lists claims by status, verdict, tag, source or assessment."
  package static let discussion =
    "Filters narrow together. Unverified means: no decided verdict, still open. The order of the queue is of open claims alone, or of stale ones where these are asked for: predictions whose day has come, then what is due first, the greatest priority, what is closest to a verdict, the oldest; last, predictions whose day is to come."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"unverified":true,"limit":50}"#

  package struct Parameters: WireObject {
    package var conditions = Wire.ClaimConditions()
    package var sort = ClaimSort.newest
    package var page = Wire.PageParameters()
    package var saidBy: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      conditions.visit(&fields)
      fields.defaulted(
        "sort",
        &sort,
        "newest, oldest, credibility with the best digit first, or queue; newest unless said."
      )
      page.visit(&fields)
      fields.optional("saidBy", &saidBy, SaidBy.doc)
    }
  }

  package struct Result: WireObject {
    package var claims: [Wire.Claim] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claims", &claims, "The claims of this page.")
      fields.nextCursor(&nextCursor)
    }
  }
}
