package import AssayVocabulary

/// The call `source.unmerge`.
package enum SourceUnmerge: WritingMethod {
  package static let name: StaticString = "source.unmerge"
  package static let role = Role.editor
  package static let summary =
    "Takes a merge of a source back: what it said is its own again."
  package static let discussion =
    "What was recorded after the merge stays with the other. A name is that of the merged source where only it has it."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example = #"{"source":"S9","reason":"another outlet after all"}"#

  package struct Parameters: WireObject {
    package static let title = "SourceUnmergeParameters"

    package var source = SourceReference.name("")

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("source", &source, "The merged source's id or one of its names.")
    }
  }

  package typealias Result = Wire.SourceChanged
}
