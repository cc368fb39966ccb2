import AssayAPI
import AssayClient
import Glibc

struct Watch: Command {
  let summary = "Shows what happens as it happens, an event a line."
  let discussion =
    "Goes on until --count events were shown or you press Ctrl-C. When the server goes it says so and ends with exit status 4; --after goes on where it ended."
  let examples = [
    "watch", "watch --after '#2025' --count 10", "watch --after 0 --count 5 --json",
  ]
  let calls: [any Method.Type] = [EventWatch.self, EventUnwatch.self]

  var after: EventNumber?
  var count: Int64?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--after", &after, .of(EventWatch.Parameters.self, "after"))
    try arguments.option("--count", &count, "End after so many events.")
  }

  func check() throws(UsageError) {
    if let count, count < 1 { throw UsageError("--count is 1 or more") }
  }

  func run(_ session: inout Session) throws(Failure) {
    // Ctrl-C is a normal end, because a watch leaves nothing unfinished.
    signal(SIGINT) { _ in _exit(ExitCode.done.rawValue) }
    var parameters = EventWatch.Parameters()
    parameters.after = after?.seq
    let opened = try session.call(EventWatch.self, parameters)
    var last = parameters.after ?? opened.result.seq
    var shown: Int64 = 0
    while shown < count ?? .max {
      let (appended, json) = try next(&session, after: last)
      guard appended.watch == opened.result.watch else { continue }
      last = appended.event.seq
      shown += 1
      try session.show(json: json) { $0.addUnbroken(appended.event.line) }
    }
    var end = EventUnwatch.Parameters()
    end.watch = opened.result.watch
    _ = try session.call(EventUnwatch.self, end)
  }

  /// Waits for the next event; if the connection is lost, the error says how to continue.
  private func next(
    _ session: inout Session,
    after last: Int64
  ) throws(Failure) -> (appended: EventWatch.Appended, json: [UInt8]) {
    do { return try session.nextEvent() } catch {
      switch error {
      case .client(.transport(let words)), .client(.connectionLost(let words)):
        let hint = "assay watch --after \(last) goes on from here"
        throw .local(.transport, words: words, hint: hint)
      default: throw error
      }
    }
  }
}
