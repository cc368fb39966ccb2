package import AssayVocabulary

/// The call `review.release`.
package enum ReviewRelease: WritingMethod {
  package static let name: StaticString = "review.release"
  package static let role = Role.reviewer
  package static let summary = "Gives a claim that the caller has taken back to the others."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C2"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimChanged
}
