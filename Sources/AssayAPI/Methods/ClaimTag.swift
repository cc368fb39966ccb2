package import AssayVocabulary

/// The call `claim.tag`.
package enum ClaimTag: WritingMethod {
  package static let name: StaticString = "claim.tag"
  package static let role = Role.contributor
  package static let summary = "Adds tags to a claim and takes others off it."
  package static let discussion = "A tag that is there already is passed over where others change."
  package static let example = #"{"claim":"C2","add":["abraham-accords"],"remove":["to-sort"]}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var add: [String] = []
    package var remove: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.defaulted("add", &add, "Tags to add.")
      fields.defaulted("remove", &remove, "Tags to take off.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
