/// The call `claim.list`.
package enum ClaimList: ReadingMethod {
  package static let name: StaticString = "claim.list"
  package static let summary = "Lists claims by status, verdict, tag, source or assessment."
  package static let discussion =
    "Filters narrow together. Unverified means: no decided verdict, still open. The order of the queue is of open claims alone: predictions whose day has come, then what is due first, the greatest priority, what is closest to a verdict, the oldest; last, predictions whose day is to come."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"unverified":true,"limit":50}"#

  package struct Parameters: WireObject {
    package static let title = "ClaimListParameters"

    package var status: [Wire.ClaimStatus] = []
    package var unverified = false
    package var verdict: Wire.Verdict?
    package var source: Wire.SourceReference?
    package var tag: String?
    package var text: String?
    package var kind: Wire.ClaimKind?
    package var assignee: String?
    package var minIndependent: Int64?
    package var maxCredibility: Int64?
    package var contradicted: Bool?
    package var dueBy: String?
    package var since: Moment?
    package var sort = Wire.ClaimSort.newest
    package var limit: Int64 = 50
    package var cursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.defaulted("status", &status, "Only claims with one of these statuses.")
      try fields.defaulted(
        "unverified",
        &unverified,
        "Only claims that are submitted, in review or proposed."
      )
      try fields.optional("verdict", &verdict, "Only claims decided so.")
      try fields.optional("source", &source, "Only claims that this source speaks about.")
      try fields.optional("tag", &tag, "Only claims with this tag.")
      try fields.optional(
        "text",
        &text,
        "Only claims with all of these words; claim.search knows phrases and more."
      )
      try fields.optional("kind", &kind, "Only statements, predictions or opinions.")
      try fields.optional("assignee", &assignee, "Only claims that this user holds for review.")
      try fields.optional(
        "minIndependent",
        &minIndependent,
        "Only claims with at least so many independent origins."
      )
      try fields.optional(
        "maxCredibility",
        &maxCredibility,
        "Only claims with this Admiralty digit or a better, smaller one."
      )
      try fields.optional(
        "contradicted",
        &contradicted,
        "Only claims that something vouched opposes, or only others."
      )
      try fields.optional(
        "dueBy",
        &dueBy,
        "Only open claims that are due by the end of this year, month or day, or by this instant."
      )
      try fields.optional(
        "since",
        &since,
        "Only claims that were submitted or changed, or whose assessment was, after this event, or from this day or instant on."
      )
      try fields.defaulted(
        "sort",
        &sort,
        "newest, oldest, credibility with the best digit first, or queue; newest unless said."
      )
      try fields.defaulted("limit", &limit, "How many at the most, 1 to 500; 50 unless said.")
      try fields.optional("cursor", &cursor, "Where the page before ended, as its nextCursor says.")
    }
  }

  package struct Result: WireObject {
    package static let title = "Claims"

    package var claims: [Wire.Claim] = []
    package var nextCursor: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claims", &claims, "The claims of this page.")
      try fields.nullable(
        "nextCursor",
        &nextCursor,
        "Give it as cursor for the next page; null at the end."
      )
    }
  }
}
