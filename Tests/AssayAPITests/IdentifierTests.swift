import AssayAPI
import AssayVocabulary
import Testing

@Suite("Ids as people write them")
struct IdentifierTests {
  @Test(
    "an id is its letter in either case and a number",
    arguments: [("C42", 42), ("c42", 42), ("C1", 1), ("C9007199254740992", 1 << 53)]
  )
  func reads(_ text: String, _ number: Int64) throws {
    #expect(try read(ClaimID.self, "\"\(text)\"") == ClaimID(rawValue: number))
  }

  @Test(
    "nothing else is an id",
    arguments: [
      "", "C", "42", "C0", "C01", "C-1", "C+1", "C 1", " C1", "C1 ", "C1.0", "C1e2", "CC1", "A1",
      "К1",
      "C٤٢", "C９", "C9007199254740993", "C99999999999999999999", "#C1", "C1\\u0000", "\\u0301C1",
      "C\\u03011",
    ]
  )
  func refuses(_ text: String) throws {
    let found = try problem(ClaimID.self, "\"\(text)\"")
    #expect(found?.problem == #"must be the id of a claim, such as "C42""#)
  }

  @Test("a long s is not an S")
  func refusesLongS() throws {
    #expect(try problem(SourceID.self, #""ſ7""#) != nil)
  }

  @Test("a number is not an id", arguments: ["42", "null", "[]", "{}", "true"])
  func refusesOtherTypes(_ json: String) throws {
    #expect(try problem(ClaimID.self, json) != nil)
  }

  @Test("each kind has its own letter and is written in upper case")
  func letters() throws {
    #expect(written(try read(SourceID.self, #""s7""#)) == #""S7""#)
    #expect(written(try read(ClaimID.self, #""c7""#)) == #""C7""#)
    #expect(written(try read(AttributionID.self, #""a7""#)) == #""A7""#)
    #expect(written(try read(LinkID.self, #""l7""#)) == #""L7""#)
  }
}
