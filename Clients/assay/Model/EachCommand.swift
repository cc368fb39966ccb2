import AssayAPI
import AssayVocabulary

/// A command that makes its call for each of its targets.
///
/// Its options and help derive from the call's declaration, unless the command overrides them.
struct EachCommand<Call: Method, Target: ArgumentValue & CustomStringConvertible>: Command {
  let call: Call.Type
  /// The parameter that names a target.
  let target: any WritableKeyPath<Call.Parameters, Target> & Sendable
  /// The fields of the parameters that are positional arguments after the targets.
  var positionals: [String] = []
  var summary = Call.summary
  var discussion = Call.discussion
  let examples: [String]
  var targets: [Target] = []
  var parameters = Call.Parameters()
  /// Returns the problem of contradictory parameters; nil if there is none.
  var problem: @Sendable (Call.Parameters) -> UsageError? = { _ in nil }
  /// Returns what the user can do next after a result that is recorded, if anything.
  var advice: @Sendable (Call.Result) -> String? = { _ in nil }
  /// What a user on a terminal is asked who gives no reason; nil where none is needed.
  var asking: String?
  let draw: @Sendable (Call.Result, inout Page) -> Void

  var calls: [any Method.Type] { [call] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.targets(&targets, of: call, leaving: positionals.count)
    let field = Target.placeholder.lowercased()
    try arguments.fields(of: &parameters, positionals: positionals, except: [field])
  }

  func check() throws(UsageError) { if let problem = problem(parameters) { throw problem } }

  func run(_ session: inout Session) throws(Failure) {
    if let asking { try session.askReason(asking) }
    let isKept = !session.writing.dryRun
    try session.perform(call, parameters, target, targets) { result, page in
      draw(result, &page)
      if isKept { page.addFooter(advice(result)) }
    }
  }
}

extension ArgumentVisitor {
  /// Takes the targets of several calls, each named by the parameter whose name is the placeholder in lower case:
  /// `claim` for `CLAIM`.
  mutating func targets<Target: ArgumentValue, Call: Method>(
    _ targets: inout [Target],
    of call: Call.Type,
    leaving count: Int = 0
  ) throws(UsageError) {
    let field = Target.placeholder.lowercased()
    let one = Doc.of(Call.Parameters.self, field)
    let doc = Doc(one.text.dropLast() + ", or several.", fields: field)
    try several(Target.placeholder, &targets, leaving: count, doc)
  }
}

extension Session {
  /// Makes a call for each target, named by the parameter `target`, and prints the results; results of reads are
  /// separated by blank lines.
  mutating func perform<Call: Method, Target: CustomStringConvertible>(
    _ call: Call.Type,
    _ parameters: Call.Parameters,
    _ target: WritableKeyPath<Call.Parameters, Target>,
    _ targets: [Target],
    _ draw: (Call.Result, inout Page) -> Void
  ) throws(Failure) {
    var isFirst = true
    try each(targets) { (thing, session) throws(Failure) in
      var parameters = parameters
      parameters[keyPath: target] = thing
      try session.perform(call, parameters) { result, page in
        if !isFirst, Call.effect == .read { page.addBlank() }
        draw(result, &page)
      }
      isFirst = false
    }
  }
}

extension SourceReference: CustomStringConvertible {
  package var description: String { text }
}
