import AssayAPI
import AssayClient

/// A command that makes one call, or one for each of several things, and prints what comes back.
///
/// Its options and what help says of it derive from the call's declaration, unless the command says otherwise. A
/// new command declares its name, call, examples, parameters and `draw`, and is named in `commandGroups`.
protocol CallCommand: Command {
  associatedtype Call: Method

  static var call: Call.Type { get }

  var parameters: Call.Parameters { get set }

  /// The fields of the parameters that are arguments by their place.
  static var positionals: [String] { get }

  /// The fields of the parameters that the command fills in a way of its own.
  static var ownFields: [String] { get }

  /// Whether a blank line stands between the answers about several things.
  static var partsAnswers: Bool { get }

  /// The parameters of each call.
  func requests() throws(Failure) -> [Request<Call>]

  /// Lays an answer out for a person; `isKept` is false where it tells of a dry run.
  func draw(_ result: Call.Result, isKept: Bool, on page: inout Page)

  func draw(_ result: Call.Result, on page: inout Page)

  /// Whether an answer leaves the exit status at done.
  static func isGoodNews(_ result: Call.Result) -> Bool

  static func answer(
    to parameters: Call.Parameters,
    _ session: inout Session
  ) throws(Failure) -> Answer<Call.Result>
}

/// The parameters of a call, and the name of what it is about.
struct Request<Call: Method> {
  let name: String
  let parameters: Call.Parameters
}

extension CallCommand {
  static var calls: [any Method.Type] { [Call.self] }
  static var summary: String { Call.summary }
  static var discussion: String { Call.discussion }
  static var positionals: [String] { [] }
  static var ownFields: [String] { [] }
  static var partsAnswers: Bool { Call.effect == .read }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visitFields(&arguments)
  }

  mutating func visitFields(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(
      of: &parameters,
      positionals: Self.positionals,
      except: Self.ownFields
    )
  }

  func requests() throws(Failure) -> [Request<Call>] {
    [Request(name: "", parameters: parameters)]
  }

  func draw(_ result: Call.Result, isKept: Bool, on page: inout Page) {
    if Call.effect == .write { page.addOutcome(isKept: isKept) }
    draw(result, on: &page)
  }

  static func isGoodNews(_ result: Call.Result) -> Bool { true }

  func run(_ session: inout Session) throws(Failure) {
    var isFirst = true
    try session.each(try requests(), named: \.name) { (request, session) throws(Failure) in
      let answer = try Self.answer(to: request.parameters, &session)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        if !isFirst, Self.partsAnswers { page.addBlank() }
        draw(result, isKept: isKept, on: &page)
      }
      isFirst = false
      guard Self.isGoodNews(answer.result) else { throw .badNews }
    }
  }
}

extension CallCommand where Call: ServerMethod {
  static func answer(
    to parameters: Call.Parameters,
    _ session: inout Session
  ) throws(Failure) -> Answer<Call.Result> { try session.call(Call.self, parameters) }
}

extension CallCommand where Call: ReadingMethod {
  static func answer(
    to parameters: Call.Parameters,
    _ session: inout Session
  ) throws(Failure) -> Answer<Call.Result> { try session.call(Call.self, parameters) }
}

extension CallCommand where Call: WritingMethod {
  static func answer(
    to parameters: Call.Parameters,
    _ session: inout Session
  ) throws(Failure) -> Answer<Call.Result> { try session.call(Call.self, parameters) }
}
