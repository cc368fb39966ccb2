package import AssayVocabulary

/// The call `review.withdraw`.
package enum ReviewWithdraw: WritingMethod {
  package static let name: StaticString = "review.withdraw"
  package static let role = Role.reviewer
  package static let summary = "Takes an open claim out of review for good."
  package static let discussion = "A reason is needed. What is recorded about the claim stays."
  package static let example = #"{"claim":"C4","reason":"it says the same as C2"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimChanged
}
