package import AssayVocabulary

/// The call `source.add`.
package enum SourceAdd: WritingMethod {
  package static let name: StaticString = "source.add"
  package static let role = Role.contributor
  package static let summary = "Adds a source: who asserts."
  package static let discussion =
    "Names and aliases are unique together, whatever their case; an unnamed source is unique per carrier."
  package static let errors: [ErrorKind] = [.conflict, .notFound, .invalid]
  package static let example =
    #"{"name":"Government of Kazakhstan","kind":"government","reliability":"B","aliases":["Astana"]}"#

  package struct Parameters: WireObject {
    package static let title = "NewSource"

    package var name = ""
    package var kind = SourceKind.other
    package var reliability = Reliability.f
    package var named: Bool?
    package var partOf: SourceReference?
    package var carrier: SourceReference?
    package var aliases: [String] = []
    package var url: String?
    package var notes: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("name", &name, "Its name, up to 200 characters.")
      try fields.defaulted("kind", &kind, "What it is; other unless said.")
      try fields.defaulted("reliability", &reliability, "Its letter, A to F; F unless said.")
      try fields.optional(
        "named",
        &named,
        "Whether it stands with its name for what it says; true unless its kind is unnamed."
      )
      try fields.optional("partOf", &partOf, "Its owner or command: sources under one count once.")
      try fields.optional("carrier", &carrier, "For an unnamed source: to whom it spoke.")
      try fields.defaulted("aliases", &aliases, "Other names to find it by.")
      try fields.optional("url", &url, "Where to find it.")
      try fields.optional("notes", &notes, "What the desk knows about it.")
    }
  }

  package struct Result: WireObject {
    package static let title = "SourceAdded"

    package var source = Wire.Source()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("source", &source, "The source as it is now.")
    }
  }
}
