package import AssayVocabulary

extension Wire {
  /// One checkable statement, without reference to who said it.
  package struct Claim: WireObject {
    package var id = ClaimID(rawValue: 0)
    package var text = ""
    package var status = ClaimStatus.submitted
    package var verdict: Verdict?
    package var stale = false
    package var staleBecause: [String]?
    package var stronger: Bool?
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

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The claim's id.")
      fields.required("text", &text, "The statement.")
      fields.required("status", &status, "Where it stands in review.")
      fields.nullable("verdict", &verdict, "What was decided; null until then.")
      fields.required(
        "stale",
        &stale,
        "Whether what the verdict rests on has changed since the decision, or the evidence for it is weaker."
      )
      fields.optional(
        "staleBecause",
        &staleBecause,
        "Why the verdict is stale, as sentences; where the call tells reasons."
      )
      fields.optional(
        "stronger",
        &stronger,
        "True if the verdict is not stale and more speaks for it than at the decision."
      )
      fields.optional(
        "newSince",
        &newSince,
        "How many attributions were recorded since the decision, where the verdict is not stale; left out for none."
      )
      fields.optional(
        "mergedInto",
        &mergedInto,
        "The claim that says the same, for which all that is recorded on this one counts."
      )
      fields.required("kind", &kind, "What sort of statement it is.")
      fields.required("tags", &tags, "The desk's own words for finding it.")
      fields.required("priority", &priority, "How urgent it is; higher is sooner.")
      fields.optional("language", &language, "The language of the text, as BCP 47.")
      fields.optional("happens", &happens, "When what it says is said to happen.")
      fields.optional("due", &due, "When the desk needs an answer.")
      fields.optional("checkAfter", &checkAfter, "When a prediction can be checked.")
      fields.optional("assignee", &assignee, "Who holds it for review.")
      fields.optional("leaseUntil", &leaseUntil, "Until when, unless the holder does something.")
      fields.required("submitter", &submitter, "Who submitted it.")
      fields.required("submittedAt", &submittedAt, "When it was submitted, in UTC.")
      fields.required("version", &version, "How often the claim itself was changed, from 1.")
      fields.required("assessment", &assessment, "The summary of its assessment.")
      fields.optional("proposal", &proposal, "The verdict that waits for approval.")
      fields.optional("decision", &decision, "The verdict with its grounds.")
    }
  }

  /// The counts by which lists show and sort claims.
  package struct AssessmentSummary: WireObject {
    package var counts = Counts()
    package var credibility: Int64 = 6
    package var contradicted = false
    package var first: AttributionID?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      counts.visit(&fields)
      fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      fields.required("contradicted", &contradicted, "Whether a vouched origin opposes it.")
      fields.nullable("first", &first, "The attribution that was first, if one was.")
    }
  }
}

extension Wire.Claim {
  /// The claim's optional texts and dates, in words for a person.
  package var particulars: [String] {
    [
      language.map { "language \($0)" }, happens.map { "said to happen \($0)" },
      due.map { "due \($0)" }, checkAfter.map { "to be checked after \($0)" },
    ]
    .compactMap(\.self)
  }
}

extension ClaimDraft {
  /// Passes the fields of a call that submits a claim to the visitor.
  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required(
      "text",
      &text,
      "One checkable statement, free of who said it, up to 4,000 characters."
    )
    fields.defaulted("kind", &kind, "What sort of statement it is; statement unless said.")
    fields.defaulted("tags", &tags, "The desk's own words for finding it.")
    fields.optional("language", &language, "The language of the text, as BCP 47.")
    fields.optional(
      "happens",
      &happens,
      "When what it says is said to happen: a year, month, day or instant."
    )
    fields.optional("due", &due, "When the desk needs an answer.")
    fields.optional("checkAfter", &checkAfter, "For a prediction: when it can be checked.")
    fields.defaulted("priority", &priority, "How urgent it is, -100 to 100; higher is sooner.")
  }
}

extension ClaimCorrection {
  /// Passes the fields of a call that edits a claim to the visitor.
  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("text", &text, "The statement.")
    fields.optional("kind", &kind, "What sort of statement it is.")
    fields.optional("priority", &priority, "How urgent it is, -100 to 100; higher is sooner.")
    fields.amended("language", &language, "The language of the text, as BCP 47.")
    fields.amended("happens", &happens, "When it is said to happen.")
    fields.amended("due", &due, "When the desk needs an answer.")
    fields.amended("checkAfter", &checkAfter, "When a prediction can be checked.")
  }
}
