import AssayAPI

/// A command that makes one call and prints its result.
///
/// Its options and help derive from the call's declaration, unless the command overrides them.
struct CallCommand<Call: Method>: Command {
  let call: Call.Type
  /// The fields of the parameters that are positional arguments.
  var positionals: [String] = []
  var summary = Call.summary
  var discussion = Call.discussion
  let examples: [String]
  var parameters = Call.Parameters()
  /// Returns the problem of contradictory parameters; nil if there is none.
  var problem: @Sendable (Call.Parameters) -> UsageError? = { _ in nil }
  /// Whether a result makes the exit status zero.
  var isSuccess: @Sendable (Call.Result) -> Bool = { _ in true }
  let draw: @Sendable (Call.Result, inout Page) -> Void

  var calls: [any Method.Type] { [call] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: positionals)
  }

  func check() throws(UsageError) { if let problem = problem(parameters) { throw problem } }

  func run(_ session: inout Session) throws(Failure) {
    let result = try session.perform(call, parameters, draw)
    guard isSuccess(result) else { throw .negativeResult }
  }
}
