import AssayAPI
import AssayClient

/// The command `assay search`.
struct SearchClaims: Command {
  static let name = "search"
  static let group = CommandGroup.looking
  static let summary = "Finds claims by their words, and by filters such as source:axios."
  static let discussion =
    "All words must match, in any of their English forms. \"Some words\" in a row (the quotation marks inside others for the shell: '\"some words\"'), -word to leave out, one OR another, begin*. Filters, each also with - in front: source: status: verdict: tag: kind: language: independent:>=2 credibility:<=2 contradicted:yes before:2025-11-07 after:2025-11 assignee: quote:words. Documentation/Search.md tells it all."
  static let examples = [
    "search abraham accords source:axios",
    "search talks -israel status:unverified after:2025-11 --sort newest",
    #"search '"final phase"' source:"Naya Kashmir" 'independent:>=2'"#,
  ]
  static let calls: [any Method.Type] = [ClaimSearch.self]
  static let takesDashedWords = true

  var words: [String] = []
  var saidBy: String?
  var sort: Wire.SearchSort?
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimSearch.Parameters.self
    try arguments.several("WORD", &words, "What to look for; several words are one query.")
    try arguments.option("--said-by", "WHEN", &saidBy, .of(object, "saidBy"))
    try arguments.option("--sort", nil, &sort, .of(object, "sort"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

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

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ClaimSearch.Parameters()
    parameters.query = query
    parameters.saidBy = saidBy
    parameters.sort = sort
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ClaimSearch.self, parameters)
      pages.took(answer.result.claims.count, next: answer.result.nextCursor)
      let isFirst = parameters.cursor == nil
      let remark = pages.remark(ifEmpty: "No claims.")
      let isMarked = !session.output.isColored
      try session.show(answer) { result, page in
        if isFirst, let count = result.rankedNewest {
          page.addFooter("Very many match; the newest \(count) were ranked.")
        }
        for found in result.claims { page.add(found, isMarked: isMarked) }
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
