package import AssayVocabulary

/// The call `review.reject`.
package enum ReviewReject: WritingMethod {
  package static let name: StaticString = "review.reject"
  package static let role = Role.reviewer
  package static let summary =
    "Gives a proposed verdict back to who proposed it, so that the claim is in review again."
  package static let discussion =
    "A reason is needed. The claim is the proposer's for the time of a lease. Who proposed a verdict takes it back in this way."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example =
    #"{"claim":"C2","reason":"both reports go back to one press release"}"#

  package struct Parameters: WireObject {
    package static let title = "ReviewRejectParameters"

    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
