package import AssayVocabulary

/// The call `review.reopen`.
package enum ReviewReopen: WritingMethod {
  package static let name: StaticString = "review.reopen"
  package static let role = Role.reviewer
  package static let summary =
    "Takes the verdict of a decided claim back, so that it is reviewed anew."
  package static let discussion =
    "A reason is needed. The claim is submitted again and has no verdict; its history keeps the old one."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example = #"{"claim":"C2","reason":"a new report contradicts it"}"#

  package struct Parameters: WireObject {
    package static let title = "ReviewReopenParameters"

    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
