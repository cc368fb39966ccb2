import AssayAPI
import AssayClient

struct SearchClaims: Command {
  let summary = "Finds claims by their words, and by filters such as source:axios."
  let discussion =
    "All words must match, in any of their English forms. \"Some words\" in a row (the quotation marks inside others for the shell: '\"some words\"'), -word to leave out, one OR another, begin*. Filters, each also with - in front: source: status: verdict: tag: kind: language: independent:>=2 credibility:<=2 contradicted:yes before:2025-11-07 after:2025-11 assignee: quote:words. Documentation/Search.md tells it all."
  let examples = [
    "search abraham accords source:axios",
    "search talks -israel status:unverified after:2025-11 --sort newest",
    #"search '"final phase"' source:"Naya Kashmir" 'independent:>=2'"#,
  ]
  let calls: [any Method.Type] = [ClaimSearch.self]
  let takesDashedWords = true

  var parameters = ClaimSearch.Parameters()
  var words: [String] = []
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let doc = Doc("What to look for; several words are one query.", fields: "query")
    try arguments.several("WORD", &words, doc)
    parameters.query = query
    try arguments.fields(of: &parameters, only: ["saidBy", "sort"])
    try paging.visit(&arguments)
  }

  /// The words as one query.
  ///
  /// A shell has taken the quotation marks off `source:"Naya Kashmir"`, so they are put back; a word with
  /// several filters in it was written as a query.
  var query: String {
    words.map { word in
      guard let colon = word.firstIndex(of: ":"), word.contains(where: \.isWhitespace),
        !word.contains("\""),
        word[..<colon].allSatisfy({ $0.isASCII && $0.isLetter || $0 == "-" }),
        !word[word.index(after: colon)...].contains(":")
      else { return word }
      return word[...colon] + "\"" + word[word.index(after: colon)...] + "\""
    }
    .joined(separator: " ")
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    func drawHead(_ result: ClaimSearch.Result, on page: inout Page) {
      guard let count = result.rankedNewest else { return }
      page.addFooter("Very many match; the newest \(count) were ranked.")
    }
    try session.showPages(ClaimSearch.self, parameters, paging, ifEmpty: "No claims.", drawHead) {
      for found in $0.claims { $1.add(found) }
    }
  }
}
