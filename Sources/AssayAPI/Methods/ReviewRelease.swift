package import AssayVocabulary

/// The call `review.release`.
package enum ReviewRelease: WritingMethod {
  package static let name: StaticString = "review.release"
  package static let role = Role.reviewer
  package static let summary = "Gives a claim that the caller has taken back to the others."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C2"}"#

  package struct Parameters: WireObject {
    package static let title = "ReviewReleaseParameters"

    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
