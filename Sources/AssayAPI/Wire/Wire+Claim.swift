package import AssayVocabulary

extension Wire {
  /// One checkable statement, free of who said it.
  package struct Claim: WireObject {
    package var id = ClaimID(rawValue: 0)
    package var text = ""
    package var status = ClaimStatus.submitted
    package var verdict: Verdict?
    package var stale = false
    package var staleBecause: [String]?
    package var newSince: Int64?
    package var mergedInto: ClaimID?
    package var kind = ClaimKind.statement
    package var tags: [String] = []
    package var priority: Int64 = 0
    package var language: String?
    package var happens: String?
    package var due: String?
    package var checkAfter: String?
    package var assignee: String?
    package var leaseUntil: String?
    package var submitter = ""
    package var submittedAt = ""
    package var version: Int64 = 0
    package var assessment = AssessmentSummary()
    package var proposal: Proposal?
    package var decision: Decision?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("id", &id, "The claim's id.")
      try fields.required("text", &text, "The statement.")
      try fields.required("status", &status, "Where it stands in review.")
      try fields.nullable("verdict", &verdict, "What was decided; null until then.")
      try fields.required(
        "stale",
        &stale,
        "Whether what the verdict rests on has changed since the decision."
      )
      try fields.optional(
        "staleBecause",
        &staleBecause,
        "Why the verdict is stale, as sentences; where the call tells reasons."
      )
      try fields.optional(
        "newSince",
        &newSince,
        "How many attributions were recorded since the decision without changing anything; left out for none."
      )
      try fields.optional(
        "mergedInto",
        &mergedInto,
        "The claim that says the same, for which all that is recorded on this one counts."
      )
      try fields.required("kind", &kind, "What sort of statement it is.")
      try fields.required("tags", &tags, "The desk's own words for finding it.")
      try fields.required("priority", &priority, "How urgent it is; higher is sooner.")
      try fields.optional("language", &language, "The language of the text, as BCP 47.")
      try fields.optional("happens", &happens, "When what it says is said to happen.")
      try fields.optional("due", &due, "When the desk needs an answer.")
      try fields.optional("checkAfter", &checkAfter, "When a prediction can be checked.")
      try fields.optional("assignee", &assignee, "Who holds it for review.")
      try fields.optional(
        "leaseUntil",
        &leaseUntil,
        "Until when, unless the holder does something."
      )
      try fields.required("submitter", &submitter, "Who submitted it.")
      try fields.required("submittedAt", &submittedAt, "When it was submitted, in UTC.")
      try fields.required("version", &version, "How often the claim itself was changed, from 1.")
      try fields.required("assessment", &assessment, "The summary of its assessment.")
      try fields.optional("proposal", &proposal, "The verdict that waits for approval.")
      try fields.optional("decision", &decision, "The verdict with its grounds.")
    }
  }

  /// The counts that lists show and sort by.
  package struct AssessmentSummary: WireObject {
    package var counts = Counts()
    package var credibility: Int64 = 6
    package var contradicted = false
    package var first: AttributionID?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try counts.visit(&fields)
      try fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      try fields.required("contradicted", &contradicted, "Whether a vouched origin opposes it.")
      try fields.nullable("first", &first, "The attribution that was first, if one was.")
    }
  }
}

extension Wire.Claim {
  /// The texts and dates that it may have, in a person's words.
  package var particulars: [String] {
    [
      language.map { "language \($0)" }, happens.map { "said to happen \($0)" },
      due.map { "due \($0)" }, checkAfter.map { "to be checked after \($0)" },
    ]
    .compactMap(\.self)
  }
}

extension ClaimDraft {
  /// Hands its fields to the visitor, as a call has them that submits a claim.
  mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
    try fields.required(
      "text",
      &text,
      "One checkable statement, free of who said it, up to 4,000 characters."
    )
    try fields.defaulted("kind", &kind, "What sort of statement it is; statement unless said.")
    try fields.defaulted("tags", &tags, "The desk's own words for finding it.")
    try fields.optional("language", &language, "The language of the text, as BCP 47.")
    try fields.optional(
      "happens",
      &happens,
      "When what it says is said to happen: a year, month, day or instant."
    )
    try fields.optional("due", &due, "When the desk needs an answer.")
    try fields.optional("checkAfter", &checkAfter, "For a prediction: when it can be checked.")
    try fields.defaulted("priority", &priority, "How urgent it is, -100 to 100; higher is sooner.")
  }
}

extension ClaimCorrection {
  /// Hands its fields to the visitor, as a call has them that edits a claim.
  mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
    try fields.optional("text", &text, "The statement.")
    try fields.optional("kind", &kind, "What sort of statement it is.")
    try fields.optional("priority", &priority, "How urgent it is, -100 to 100; higher is sooner.")
    try fields.amended("language", &language, "The language of the text, as BCP 47.")
    try fields.amended("happens", &happens, "When it is said to happen.")
    try fields.amended("due", &due, "When the desk needs an answer.")
    try fields.amended("checkAfter", &checkAfter, "When a prediction can be checked.")
  }
}
