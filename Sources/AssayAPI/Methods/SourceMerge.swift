package import AssayVocabulary

/// The call `source.merge`.
package enum SourceMerge: WritingMethod {
  package static let name: StaticString = "source.merge"
  package static let role = Role.editor
  package static let summary =
    "Says that a source is the same as another: what it said counts as said by that one."
  package static let discussion =
    "Nothing moves, so source.unmerge takes it back exactly. Its names lead to the other from now on."
  package static let example = #"{"source":"S9","into":"Axios","reason":"a misspelling"}"#

  package struct Parameters: WireObject {
    package var source = SourceReference.name("")
    package var into = SourceReference.name("")

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("source", &source, "The source's id or one of its names.")
      fields.required("into", &into, "The source that it is.")
    }
  }

  package typealias Result = Wire.SourcesMerged
}
