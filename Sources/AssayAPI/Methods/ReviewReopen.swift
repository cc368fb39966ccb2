package import AssayVocabulary

/// The call `review.reopen`.
package enum ReviewReopen: WritingMethod {
  package static let name: StaticString = "review.reopen"
  package static let role = Role.reviewer
  package static let summary =
    "Takes the verdict of a decided claim back, so that it is reviewed anew."
  package static let discussion =
    "A reason is needed. The claim is submitted again and has no verdict; its history keeps the old one."
  package static let example = #"{"claim":"C2","reason":"a new report contradicts it"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimChanged
}
