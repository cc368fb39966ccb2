package import AssayVocabulary

/// The call `claim.unmerge`.
package enum ClaimUnmerge: WritingMethod {
  package static let name: StaticString = "claim.unmerge"
  package static let role = Role.editor
  package static let summary =
    "Takes a merge of a claim back: it stands again as it did before."
  package static let discussion =
    "What was added after the merge stays with the other claim."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C5","reason":"it is about another month"}"#

  package struct Parameters: WireObject {
    package static let title = "ClaimUnmergeParameters"

    package var claim = ClaimID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The merged claim's id.")
    }
  }

  package typealias Result = Wire.ClaimsMerged
}
