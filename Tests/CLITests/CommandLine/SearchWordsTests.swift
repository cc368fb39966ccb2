import AssayAPI
import AssayVocabulary
import Support
import Testing

@testable import assay

@Suite("The words of a search")
struct SearchWordsTests {
  @Test(
    "make one query, in which a filter's value gets back the quotes that the shell removed",
    arguments: [
      (["abraham", "accords", "source:axios"], "abraham accords source:axios"),
      (["abraham accords source:axios"], "abraham accords source:axios"),
      (["source:Naya Kashmir", "talks"], "source:\"Naya Kashmir\" talks"),
      (["talks", "-source:Naya Kashmir"], "talks -source:\"Naya Kashmir\""),
      (["quote:\"final phase\""], "quote:\"final phase\""),
      (["\"final phase\"", "-talks"], "\"final phase\" -talks"),
      (["talks", "-h*"], "talks -h*"),
      (["at 12:30 today"], "at 12:30 today"),
      (["--", "--odd"], "--odd"),
    ]
  )
  func query(_ words: [String], _ query: String) throws {
    #expect(try command(SearchClaims.self, ["search"] + words).query == query)
  }

  @Test("can be before, after and between options")
  func options() throws {
    let search = try command(
      SearchClaims.self,
      ["search", "talks", "--sort", "newest", "-astana", "--limit", "5"]
    )
    #expect(search.query == "talks -astana")
    #expect(search.parameters.sort == .newest)
    #expect(search.paging.limit == 5)
  }

  @Test(
    "are refused if there are none or an option is unknown",
    arguments: [
      ["search"], ["search", "talks", "--nowest"], ["search", "talks", "--sort", "oldest"],
    ]
  )
  func refused(_ words: [String]) {
    #expect(throws: UsageError.self) { try command(SearchClaims.self, words) }
  }

  @Test("other commands still refuse a word that begins with a hyphen and is not an option")
  func elsewhere() {
    #expect(throws: UsageError.self) { try command(Show.self, ["show", "-x"]) }
  }
}
