package import AssayVocabulary

/// The call `source.unmerge`.
package enum SourceUnmerge: WritingMethod {
  package static let name: StaticString = "source.unmerge"
  package static let role = Role.editor
  package static let summary = "Takes a merge of a source back: what it said is its own again."
  package static let discussion =
    "What was recorded after the merge stays with the other. A name is that of the merged source where only it has it."
  package static let example = #"{"source":"S9","reason":"another outlet after all"}"#

  package typealias Parameters = Wire.SourceParameters
  package typealias Result = Wire.SourceChanged
}
