package import AssayVocabulary

/// The call `source.edit`.
package enum SourceEdit: WritingMethod {
  package static let name: StaticString = "source.edit"
  package static let role = Role.contributor
  package static let summary =
    "Corrects what is known of a source; what is not given stays as it is."
  package static let discussion =
    "Claims that hear the source are assessed again. A source that leaves the kind unnamed counts as named unless said otherwise. ifVersion is the source's version."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example = #"{"source":"Axios","reliability":"B","partOf":"Cox Enterprises"}"#

  package struct Parameters: WireObject {
    package static let title = "SourceEditParameters"

    package var source = SourceReference.name("")
    package var name: String?
    package var kind: SourceKind?
    package var reliability: Reliability?
    package var named: Bool?
    package var aliases: [String]?
    package var partOf = Amendment<SourceReference>.keep
    package var carrier = Amendment<SourceReference>.keep
    package var url = Amendment<String>.keep
    package var notes = Amendment<String>.keep

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("source", &source, "The source's id or one of its names.")
      try fields.optional("name", &name, "Its name.")
      try fields.optional("kind", &kind, "What it is.")
      try fields.optional("reliability", &reliability, "Its letter, A to F.")
      try fields.optional("named", &named, "Whether it stands with its name for what it says.")
      try fields.optional("aliases", &aliases, "All its other names, in place of those it has.")
      try fields.amended("partOf", &partOf, "Its owner or command.")
      try fields.amended("carrier", &carrier, "For an unnamed source: to whom it spoke.")
      try fields.amended("url", &url, "Where to find it.")
      try fields.amended("notes", &notes, "What the desk knows about it.")
    }
  }

  package typealias Result = Wire.SourceChanged
}
