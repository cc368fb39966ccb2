package import AssayVocabulary

extension Wire {
  /// A verdict that waits for approval by another user.
  package struct Proposal: WireObject {
    package var verdict = Verdict.unverifiable
    package var label: String?
    package var rationale: String?
    package var proposer = ""
    package var override: String?
    package var seq: Int64 = 0
    package var at = ""

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("verdict", &verdict, "What is proposed.")
      fields.optional("label", &label, "The same in the desk's own rating words.")
      fields.optional("rationale", &rationale, "Why.")
      fields.required("proposer", &proposer, "Who proposed it.")
      fields.optional("override", &override, "Why a need of the policy was set aside.")
      fields.required("seq", &seq, "The event of the proposal.")
      fields.required("at", &at, "When, in UTC.")
    }
  }

  /// A verdict and the findings it was based on.
  package struct Decision: WireObject {
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

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("verdict", &verdict, "What was decided.")
      fields.optional("label", &label, "The same in the desk's own rating words.")
      fields.optional("rationale", &rationale, "Why.")
      fields.required("proposer", &proposer, "Who proposed it.")
      fields.optional("approver", &approver, "Who approved it, where a second person did.")
      fields.optional("override", &override, "Why a need of the policy was set aside.")
      fields.required(
        "seq",
        &seq,
        "The event that decided; the assessment as of it is what the verdict rests on."
      )
      fields.required("at", &at, "When, in UTC.")
      fields.required("algorithm", &algorithm, "The version of the assessment.")
    }
  }
}
