package import AssayVocabulary

/// The call `review.withdraw`.
package enum ReviewWithdraw: WritingMethod {
  package static let name: StaticString = "review.withdraw"
  package static let role = Role.reviewer
  package static let summary = "Takes an open claim out of review for good."
  package static let discussion =
    "A reason is needed. What is recorded about the claim stays."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example = #"{"claim":"C4","reason":"it says the same as C2"}"#

  package struct Parameters: WireObject {
    package static let title = "ReviewWithdrawParameters"

    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
