/// The call `review.take`.
package enum ReviewTake: WritingMethod {
  package static let name: StaticString = "review.take"
  package static let summary = "Takes an open claim for review by the caller."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C2"}"#

  package struct Parameters: WireObject {
    package static let title = "ReviewTakeParameters"

    package var claim = Wire.ClaimID(0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
