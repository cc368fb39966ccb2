package import AssayVocabulary

/// The call `claim.unmerge`.
package enum ClaimUnmerge: WritingMethod {
  package static let name: StaticString = "claim.unmerge"
  package static let role = Role.editor
  package static let summary = "Takes a merge of a claim back: it stands again as it did before."
  package static let discussion = "What was added after the merge stays with the other claim."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .versionMismatch]
  package static let example = #"{"claim":"C5","reason":"it is about another month"}"#

  package typealias Parameters = Wire.ClaimParameters
  package typealias Result = Wire.ClaimsMerged
}
