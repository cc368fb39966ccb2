package import AssayVocabulary

/// The call `review.assign`.
package enum ReviewAssign: WritingMethod {
  package static let name: StaticString = "review.assign"
  package static let role = Role.reviewer
  package static let summary = "Gives a claim to a user for review, whoever held it."
  package static let discussion =
    "It is that user's until the lease of the policy runs out, as if they had taken it themselves."
  package static let example = #"{"claim":"C2","to":"mira"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var to: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.optional("to", &to, "The user who shall hold it; null for nobody.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
