import AssayAPI
import AssayVocabulary
import Testing

@Suite("Words of fixed lists")
struct WireWordTests {
  @Test("every word reads as itself", arguments: Verdict.allCases)
  func readsAll(_ word: Verdict) throws {
    #expect(try read(Verdict.self, "\"\(word.rawValue)\"") == word)
    #expect(written(word) == "\"\(word.rawValue)\"")
  }

  @Test("a mistyped word is refused with the list and the nearest word")
  func suggests() throws {
    let found = try problem(Stance.self, #""asert""#)
    #expect(found?.problem == #"must be one of asserts, confirms, denies; it is "asert""#)
    #expect(found?.hint == #"did you mean "asserts"?"#)
  }

  @Test(
    "words are case-sensitive, and the nearest word is still suggested",
    arguments: [("ASSERTS", "asserts"), ("Denies", "denies")]
  )
  func caseCounts(_ text: String, _ near: String) throws {
    #expect(try problem(Stance.self, "\"\(text)\"")?.hint == "did you mean \"\(near)\"?")
  }

  @Test("a word without a near match is refused without a suggestion")
  func noGuess() throws {
    let found = try problem(Stance.self, #""hypothesises""#)
    #expect(found != nil)
    #expect(found?.hint == nil)
  }

  @Test("a long text is cut before it is repeated")
  func cutsText() throws {
    let found = try problem(Stance.self, "\"\(String(repeating: "y", count: 9_000))\"")
    #expect((found?.problem.count ?? 0) < 120)
  }

  @Test("only a string is a word", arguments: ["1", "null", "[]", "{}"])
  func refusesOtherTypes(_ json: String) throws {
    #expect(
      try problem(Basis.self, json)?.problem
        == "must be one of the words firsthand, cites, unknown"
    )
  }
}
