package import AssayVocabulary

extension Wire {
  /// One checkable statement, free of who said it.
  package struct Claim: WireObject {
    package static let title = "Claim"

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
    package static let title = "AssessmentSummary"

    package var independent: Int64 = 0
    package var vouched: Int64 = 0
    package var possible: Int64 = 0
    package var credibility: Int64 = 6
    package var contradicted = false
    package var first: AttributionID?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("independent", &independent, "Independent named origins.")
      try fields.required("vouched", &vouched, "The same with unnamed and unknown origins.")
      try fields.required("possible", &possible, "The same with unrated sources.")
      try fields.required("credibility", &credibility, "The Admiralty digit, 1 best, 6 not judged.")
      try fields.required("contradicted", &contradicted, "Whether a vouched origin opposes it.")
      try fields.nullable("first", &first, "The attribution that was first, if one was.")
    }
  }

  /// A verdict that waits for somebody else to approve it.
  package struct Proposal: WireObject {
    package static let title = "Proposal"

    package var verdict = Verdict.unverifiable
    package var label: String?
    package var rationale: String?
    package var proposer = ""
    package var override: String?
    package var seq: Int64 = 0
    package var at = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("verdict", &verdict, "What is proposed.")
      try fields.optional("label", &label, "The same in the desk's own rating words.")
      try fields.optional("rationale", &rationale, "Why.")
      try fields.required("proposer", &proposer, "Who proposed it.")
      try fields.optional("override", &override, "Why a need of the policy was set aside.")
      try fields.required("seq", &seq, "The event of the proposal.")
      try fields.required("at", &at, "When, in UTC.")
    }
  }

  /// A verdict and what it was made on.
  package struct Decision: WireObject {
    package static let title = "Decision"

    package var verdict = Verdict.unverifiable
    package var label: String?
    package var rationale: String?
    package var proposer = ""
    package var approver: String?
    package var override: String?
    package var seq: Int64 = 0
    package var at = ""
    package var algorithm: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("verdict", &verdict, "What was decided.")
      try fields.optional("label", &label, "The same in the desk's own rating words.")
      try fields.optional("rationale", &rationale, "Why.")
      try fields.required("proposer", &proposer, "Who proposed it.")
      try fields.optional("approver", &approver, "Who approved it, where a second person did.")
      try fields.optional("override", &override, "Why a need of the policy was set aside.")
      try fields.required(
        "seq",
        &seq,
        "The event that decided; the assessment as of it is what the verdict rests on."
      )
      try fields.required("at", &at, "When, in UTC.")
      try fields.required("algorithm", &algorithm, "The version of the assessment.")
    }
  }
}
