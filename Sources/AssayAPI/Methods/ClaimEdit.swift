package import AssayVocabulary

/// The call `claim.edit`.
package enum ClaimEdit: WritingMethod {
  package static let name: StaticString = "claim.edit"
  package static let role = Role.contributor
  package static let summary =
    "Corrects what a claim says of itself; what is not given stays as it is."
  package static let discussion =
    "The text before stays in the history. ifVersion is the claim's version."
  package static let example =
    #"{"claim":"C2","text":"Kazakhstan will join the Abraham Accords","due":null}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var edit = ClaimCorrection()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      edit.visit(&fields)
    }
  }

  package typealias Result = Wire.ClaimChanged
}
