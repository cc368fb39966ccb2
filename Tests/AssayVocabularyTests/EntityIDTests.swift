import AssayVocabulary
import Testing

@Suite("Ids")
struct EntityIDTests {
  @Test(
    "a letter in either case and a number read as an id",
    arguments: [("C42", 42), ("c42", 42), ("C1", 1), ("C9007199254740992", 9_007_199_254_740_992)]
      as [(String, Int64)]
  )
  func reads(text: String, number: Int64) {
    #expect(ClaimID(text: text)?.rawValue == number)
  }

  @Test(
    "anything else is no id",
    arguments: [
      "", "C", "42", "S42", "C0", "C007", "C-1", "C+1", "C 1", "C1 ", " C1", "C1.0", "CC1", "C1a",
      "C9007199254740993", "C99999999999999999999999", "C٤٢", "С42", "\u{3}42",
    ]
  )
  func refuses(text: String) {
    #expect(ClaimID(text: text) == nil)
  }

  @Test("each kind has its letter")
  func letters() {
    let ids: [any EntityID] = [
      SourceID(rawValue: 1), ClaimID(rawValue: 1), AttributionID(rawValue: 1), LinkID(rawValue: 1),
    ]
    #expect(ids.map(\.description) == ["S1", "C1", "A1", "L1"])
  }

  @Test("ids order by number")
  func order() {
    #expect(SourceID(rawValue: 2) < SourceID(rawValue: 10))
  }

  @Test("a citation is an attribution or a source", arguments: ["A1", "S4"])
  func citation(text: String) {
    #expect(Citation(text: text)?.description == text)
    #expect(Citation(text: text.lowercased())?.description == text)
  }

  @Test("a citation is nothing else", arguments: ["C1", "Axios", "", "A0"])
  func noCitation(text: String) {
    #expect(Citation(text: text) == nil)
  }
}
