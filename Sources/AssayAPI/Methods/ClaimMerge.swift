package import AssayVocabulary

/// The call `claim.merge`.
package enum ClaimMerge: WritingMethod {
  package static let name: StaticString = "claim.merge"
  package static let role = Role.editor
  package static let summary =
    "Says that a claim is the same as another, for which all that is recorded on it counts from now on."
  package static let discussion =
    "Both must be open. Nothing moves, so claim.unmerge takes it back exactly; what is added under either id from now on belongs to the one that stays."
  package static let example =
    #"{"claim":"C5","into":"C2","reason":"the same statement in other words"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var into = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim that is given up.")
      fields.required("into", &into, "The claim that stays.")
    }
  }

  package typealias Result = Wire.ClaimsMerged
}
