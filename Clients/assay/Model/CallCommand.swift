import AssayAPI

/// A command that makes one call and prints what comes back.
///
/// Its options and what help says of it derive from the call's declaration, unless the command says otherwise.
struct CallCommand<Call: Method>: Command {
  let name: String
  let summary: String
  let discussion: String
  let examples: [String]
  var parameters = Call.Parameters()
  /// The fields of the parameters that are arguments by their place.
  private let positionals: [String]
  private let problem: @Sendable (Call.Parameters) -> UsageError?
  /// Whether an answer leaves the exit status at done.
  private let isGoodNews: @Sendable (Call.Result) -> Bool
  private let draw: @Sendable (Call.Result, inout Page) -> Void

  init(
    _ name: String,
    _ call: Call.Type,
    _ positionals: String...,
    summary: String = Call.summary,
    discussion: String = Call.discussion,
    examples: [String],
    problem: @escaping @Sendable (Call.Parameters) -> UsageError? = { _ in nil },
    isGoodNews: @escaping @Sendable (Call.Result) -> Bool = { _ in true },
    draw: @escaping @Sendable (Call.Result, inout Page) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.positionals = positionals
    self.problem = problem
    self.isGoodNews = isGoodNews
    self.draw = draw
  }

  var calls: [any Method.Type] { [Call.self] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: positionals)
  }

  func check() throws(UsageError) { if let problem = problem(parameters) { throw problem } }

  func run(_ session: inout Session) throws(Failure) {
    let result = try session.perform(Call.self, parameters, draw)
    guard isGoodNews(result) else { throw .badNews }
  }
}
