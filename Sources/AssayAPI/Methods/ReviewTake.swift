package import AssayVocabulary

/// The call `review.take`.
package enum ReviewTake: WritingMethod {
  package static let name: StaticString = "review.take"
  package static let role = Role.reviewer
  package static let summary = "Takes a claim for review by the caller."
  package static let discussion =
    "It is the caller's until the lease of the policy runs out; any act of the caller on the claim renews it, taking it again too. A decided claim can be taken once its verdict is stale, and is reopened by it."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C2"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimChanged
}
