import AssayAPI

/// A command that makes one call and prints what comes back.
///
/// Its options and what help says of it derive from the call's declaration, unless the command says otherwise.
struct CallCommand<Call: Method>: Command {
  let call: Call.Type
  /// The fields of the parameters that are arguments by their place.
  var positionals: [String] = []
  var summary = Call.summary
  var discussion = Call.discussion
  let examples: [String]
  var parameters = Call.Parameters()
  /// What is wrong with parameters that do not go together; nil for those that do.
  var problem: @Sendable (Call.Parameters) -> UsageError? = { _ in nil }
  /// Whether an answer leaves the exit status at done.
  var isGoodNews: @Sendable (Call.Result) -> Bool = { _ in true }
  let draw: @Sendable (Call.Result, inout Page) -> Void

  var calls: [any Method.Type] { [call] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: positionals)
  }

  func check() throws(UsageError) { if let problem = problem(parameters) { throw problem } }

  func run(_ session: inout Session) throws(Failure) {
    let result = try session.perform(call, parameters, draw)
    guard isGoodNews(result) else { throw .badNews }
  }
}
