package import AssayVocabulary

/// The call `source.add`.
package enum SourceAdd: WritingMethod {
  package static let name: StaticString = "source.add"
  package static let role = Role.contributor
  package static let summary = "Adds a source: who asserts."
  package static let discussion =
    "Names and aliases are unique together, whatever their case, invisible characters, widths and spaces; an unnamed source is unique per carrier. A name that looks like another, with letters of another script, is taken here, and asked about where it is only mentioned."
  package static let errors: [ErrorKind] = [.conflict, .notFound, .invalid]
  package static let example =
    #"{"name":"Government of Kazakhstan","kind":"government","reliability":"B","aliases":["Astana"]}"#

  package typealias Parameters = SourceDraft
  package typealias Result = Wire.SourceChanged
}
