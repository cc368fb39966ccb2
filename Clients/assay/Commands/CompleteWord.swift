import AssayAPI
import AssayClient

struct CompleteWord: Command {
  let summary = "Tells what may follow on a command line, for shells."
  let discussion =
    "A line a word, its meaning behind a tab. Names of sources and open claims come from the server where one runs. assay completions sets a shell up to ask."
  let examples = ["complete --no-start -- list --un", "complete -- source \"\""]
  let calls: [any Method.Type] = []

  var words: [String] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("WORD", &words, "The words after assay, the last one perhaps begun.")
  }

  func run(_ session: inout Session) throws(Failure) {
    let completion = Completion(words)
    var candidates = completion.candidates
    if let lookup = completion.lookup { candidates += Self.look(for: lookup, &session) }
    let prefix = words.last ?? ""
    var page = Page()
    for candidate in candidates where candidate.text.hasPrefix(prefix) {
      let fields = [candidate.text, candidate.meaning].filter { !$0.isEmpty }
      page.addFields(fields.map { Phrase($0) })
    }
    try session.show(page)
  }

  /// Asks the server for candidates; returns none if it does not answer, because a shell shows no errors.
  private static func look(
    for lookup: Completion.Lookup,
    _ session: inout Session
  ) -> [Completion.Candidate] {
    do {
      switch lookup {
      case .sources:
        var parameters = SourceList.Parameters()
        parameters.page.limit = 500
        return try session.call(SourceList.self, parameters).result.sources.map {
          Completion.Candidate(text: $0.name, meaning: "\($0.id)")
        }
      case .claims:
        var parameters = ClaimList.Parameters()
        parameters.conditions.unverified = true
        return try session.call(ClaimList.self, parameters).result.claims.map {
          Completion.Candidate(text: "\($0.id)", meaning: $0.text)
        }
      }
    } catch {
      return []
    }
  }
}
