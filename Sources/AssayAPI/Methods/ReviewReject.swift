package import AssayVocabulary

/// The call `review.reject`.
package enum ReviewReject: WritingMethod {
  package static let name: StaticString = "review.reject"
  package static let role = Role.reviewer
  package static let summary =
    "Gives a proposed verdict back to who proposed it, so that the claim is in review again."
  package static let discussion =
    "A reason is needed. The claim is the proposer's for the time of a lease. Who proposed a verdict takes it back in this way."
  package static let example =
    #"{"claim":"C2","reason":"both reports go back to one press release"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimChanged
}
