package import AssayVocabulary

/// The call `review.propose`.
package enum ReviewPropose: WritingMethod {
  package static let name: StaticString = "review.propose"
  package static let role = Role.reviewer
  package static let summary =
    "Proposes a verdict, which decides the claim where the policy asks for no second person."
  package static let discussion =
    "The reason is the verdict's rationale, which every verdict needs unless the policy says otherwise. not-checkable is for opinions alone, and needs nothing else. A free claim is taken by it. What each verdict needs is the desk's policy, told by policy.get; where that asks for four eyes, somebody else approves the verdict. An editor may set a need aside with override, which asks for a reason."
  package static let errors: [ErrorKind] = [
    .notFound, .conflict, .forbidden, .policyUnmet, .invalid, .versionMismatch,
  ]
  package static let example =
    #"{"claim":"C2","verdict":"confirmed","reason":"two governments say so, independently"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var verdict = Verdict.unverifiable
    package var label: String?
    package var override = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.required("verdict", &verdict, "What to decide.")
      fields.optional("label", &label, "The same in the desk's own rating words.")
      fields.defaulted(
        "override",
        &override,
        "Set aside what the policy needs for this verdict; only an editor may."
      )
    }
  }

  package typealias Result = Wire.ClaimChanged
}
