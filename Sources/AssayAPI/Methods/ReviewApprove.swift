package import AssayVocabulary

/// The call `review.approve`.
package enum ReviewApprove: WritingMethod {
  package static let name: StaticString = "review.approve"
  package static let role = Role.reviewer
  package static let summary = "Approves the verdict that is proposed, which decides the claim."
  package static let discussion =
    "Where the policy asks for four eyes, neither who proposed the verdict nor who alone submitted the claim may approve it. What the policy needs for the verdict must be met now as well, or have been set aside by an editor, with the proposal or with override here, which asks for a reason."
  package static let errors: [ErrorKind] = [
    .notFound, .conflict, .forbidden, .policyUnmet, .invalid, .versionMismatch,
  ]
  package static let example = #"{"claim":"C2","reason":"I checked both documents"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var override = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.defaulted(
        "override",
        &override,
        "Set aside what the policy needs for this verdict; only an editor may."
      )
    }
  }

  package typealias Result = Wire.ClaimChanged
}
