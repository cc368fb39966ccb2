/// The call `claim.get`.
package enum ClaimGet: ReadingMethod {
  package static let name: StaticString = "claim.get"
  package static let summary = "Reads one claim with its attributions and links."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"claim":"C2"}"#

  package struct Parameters: WireObject {
    package static let title = "ClaimGetParameters"

    package var claim = Wire.ClaimID(0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
    }
  }

  package struct Result: WireObject {
    package static let title = "ClaimFound"

    package var claim = Wire.Claim()
    package var attributions: [Wire.Attribution] = []
    package var links: [Wire.Link] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim.")
      try fields.required(
        "attributions",
        &attributions,
        "Its attributions, withdrawn ones included."
      )
      try fields.required("links", &links, "The links from and to it, withdrawn ones included.")
    }
  }
}
