import AssayAPI
import AssayVocabulary
import Testing

@Suite("Sources by id or name")
struct SourceReferenceTests {
  typealias Reference = SourceReference

  @Test(
    "a text is an id, a name, or a name with the prefix name:",
    arguments: [
      ("S7", Reference.id(SourceID(rawValue: 7))),
      ("s7", .id(SourceID(rawValue: 7))),
      ("Axios", .name("Axios")),
      ("S07", .name("S07")),
      ("S", .name("S")),
      ("A7", .name("A7")),
      ("name:S7", .name("S7")),
      ("name:Axios", .name("Axios")),
      ("name:name:S7", .name("name:S7")),
      ("Name:S7", .name("Name:S7")),
      ("", .name("")),
    ]
  )
  func reads(_ text: String, _ reference: Reference) {
    #expect(Reference(text: text) == reference)
  }

  @Test(
    "every name is written so that it reads back as that name",
    arguments: ["Axios", "S7", "s7", "A7", "name:S7", "name:", "name:name:x", "", " S7", "Søren"]
  )
  func writesName(_ name: String) {
    let reference = Reference.name(name)
    #expect(Reference(text: reference.text) == reference)
    let citation = CitationReference.source(reference)
    #expect(CitationReference(text: citation.text) == citation)
  }

  @Test(
    "a citation is an attribution, a source's id or a name",
    arguments: [
      ("A3", CitationReference.attribution(AttributionID(rawValue: 3))),
      ("a3", .attribution(AttributionID(rawValue: 3))),
      ("S3", .source(.id(SourceID(rawValue: 3)))),
      ("Reuters", .source(.name("Reuters"))),
      ("name:A3", .source(.name("A3"))),
      ("name:S3", .source(.name("S3"))),
      ("C3", .source(.name("C3"))),
    ]
  )
  func readsCitation(_ text: String, _ citation: CitationReference) {
    #expect(CitationReference(text: text) == citation)
  }

  @Test("only a string refers to a source", arguments: ["7", "null", "[]", "{}", "true"])
  func refusesOtherTypes(_ json: String) throws {
    #expect(
      try problem(Reference.self, json)?.problem == "must be a source's id or name, as a string"
    )
    #expect(
      try problem(CitationReference.self, json)?.problem
        == "must be an attribution's id, or a source's id or name"
    )
  }
}

@Suite("Carriers")
struct CarrierTests {
  @Test("a string names the source alone")
  func readsString() throws {
    let carrier = try read(CarrierDraft.self, #""Naya Kashmir""#)
    #expect(carrier == CarrierDraft(source: .name("Naya Kashmir")))
  }

  @Test("an object can also say when, where and how")
  func readsObject() throws {
    var expected = CarrierDraft(source: .id(SourceID(rawValue: 4)))
    expected.at = "2025-11"
    expected.url = "https://example.org/"
    expected.quote = "q"
    let json = #"{"source":"S4","at":"2025-11","url":"https://example.org/","quote":"q"}"#
    #expect(try read(CarrierDraft.self, json) == expected)
  }

  @Test("an object with only the source equals the string")
  func formsAreEqual() throws {
    #expect(
      try read(CarrierDraft.self, #"{"source":"Axios"}"#) == read(CarrierDraft.self, #""Axios""#)
    )
  }

  @Test("anything else is refused", arguments: ["7", "null", "[]", "true", #"["Axios"]"#])
  func refuses(_ json: String) throws {
    #expect(
      try problem(CarrierDraft.self, json)?.problem
        == "must be a source's id or name, or an object with source"
    )
  }

  @Test(
    "an object without a source, or with more, is refused",
    arguments: [("{}", "source"), (#"{"source":"A","seen":true}"#, "seen")]
  )
  func refusesObject(_ json: String, _ field: String) throws {
    #expect(try problem(CarrierDraft.self, json)?.field == field)
  }
}

@Suite("Moments to answer as of")
struct MomentTests {
  @Test(
    "an integer is a seq and a string an instant",
    arguments: [
      ("0", Moment.seq(0)), ("2025", .seq(2025)), (#""2025""#, .instant("2025")),
      (#""2025-11-07T12:00Z""#, .instant("2025-11-07T12:00Z")),
    ]
  )
  func reads(_ json: String, _ moment: Moment) throws {
    #expect(try read(Moment.self, json) == moment)
    #expect(written(moment) == json)
  }

  @Test("a negative seq is refused")
  func refusesNegative() throws {
    #expect(try problem(Moment.self, "-1")?.problem == "must not be negative")
  }

  @Test(
    "anything else is refused with an example of both",
    arguments: ["1.5", "null", "true", "[]", "{}", "9007199254740993"]
  )
  func refuses(_ json: String) throws {
    #expect(try problem(Moment.self, json)?.hint == #"for example 2025 or "2025-11-07T12:00Z""#)
  }
}
