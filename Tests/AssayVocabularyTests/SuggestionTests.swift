import AssayVocabulary
import Testing

@Suite("Suggestions for what was mistyped")
struct SuggestionTests {
  @Test(
    "the nearest word within a third of the letters is suggested",
    arguments: [
      ("claim.lst", "claim.list"), ("claim.lsit", "claim.list"), ("CLAIM.LIST", "claim.list"),
      ("claims.list", "claim.list"), ("sorce.add", "source.add"), ("claim.gt", "claim.get"),
      ("xlaim.get", "claim.get"), ("event.verfiy", "event.verify"),
    ]
  )
  func suggests(_ typed: String, _ word: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == word)
  }

  @Test(
    "what is far from every word gets no suggestion",
    arguments: ["", "x", "frobnicate", "\u{1F600}", "....................."]
  )
  func keepsSilent(_ typed: String) {
    #expect(Suggestion.nearest(to: typed, among: Self.words) == nil)
  }

  @Test("the first of equally near words is suggested")
  func firstOfEquals() {
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test("no words, no suggestion")
  func noWords() { #expect(Suggestion.nearest(to: "claim", among: []) == nil) }

  @Test("a text of any length is compared by its beginning alone")
  func boundsLength() {
    let typed = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: typed, among: Self.words) == nil)
  }

  private static let words = [
    "claim.list", "claim.get", "source.add", "event.verify", "review.take",
  ]
}
