package import AssayVocabulary

extension Wire {
  /// The conditions that select claims; a claim must meet all of those given.
  package struct ClaimConditions: WireObject {
    package var status: [ClaimStatus] = []
    package var unverified = false
    package var verdict: Verdict?
    package var stale: Bool?
    package var overridden: Bool?
    package var source: SourceReference?
    package var tag: String?
    package var text: String?
    package var kind: ClaimKind?
    package var assignee: String?
    package var minIndependent: Int64?
    package var maxCredibility: Int64?
    package var contradicted: Bool?
    package var dueBy: String?
    package var since: Moment?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.defaulted("status", &status, "Only claims with one of these statuses.")
      fields.defaulted(
        "unverified",
        &unverified,
        "Only claims that are submitted, in review or proposed."
      )
      fields.optional("verdict", &verdict, "Only claims decided so.")
      fields.optional(
        "stale",
        &stale,
        "Only claims whose verdict is stale, each with the reasons, or only others."
      )
      fields.optional(
        "overridden",
        &overridden,
        "Only claims decided against what the policy needs, or only others."
      )
      fields.optional("source", &source, "Only claims that this source speaks about.")
      fields.optional("tag", &tag, "Only claims with this tag.")
      fields.optional(
        "text",
        &text,
        "Only claims with all of these words; claim.search knows phrases and more."
      )
      fields.optional("kind", &kind, "Only statements, predictions or opinions.")
      fields.optional("assignee", &assignee, "Only claims that this user holds for review.")
      fields.optional(
        "minIndependent",
        &minIndependent,
        "Only claims with at least so many independent origins."
      )
      fields.optional(
        "maxCredibility",
        &maxCredibility,
        "Only claims with this Admiralty digit or a better, smaller one."
      )
      fields.optional(
        "contradicted",
        &contradicted,
        "Only claims that something vouched opposes, or only others."
      )
      fields.optional(
        "dueBy",
        &dueBy,
        "Only open claims that are due by the end of this year, month or day, or by this instant."
      )
      fields.optional(
        "since",
        &since,
        "Only claims that were submitted or changed, or whose assessment was, after this event, or from this day or instant on."
      )
    }
  }
}
