import AssayAPI
import AssayVocabulary
import JSONRPC

/// Finds the handler of a method by its name.
struct Dispatcher: Sendable {
  private struct Entry: Sendable {
    let handler: Handler
    let tally: MethodTally
  }

  private var entries: [String: Entry] = [:]
  /// In the order in which documents list the methods.
  private(set) var tallies: [MethodTally] = []

  /// Takes every method of a set; one without an answer does not compile.
  init<each M: Answered>(_ methods: MethodSet<repeat each M>) {
    for method in repeat (each M).self {
      let tally = MethodTally(method: method.name.description)
      tallies.append(tally)
      entries[tally.method] = Entry(handler: method.handler, tally: tally)
    }
  }

  /// What a call touches; a method that does not exist touches nothing.
  func effect(of call: Call) -> CallEffect { entries[call.method]?.handler.effect ?? .read }

  /// Reads a call's parameters and tells what is to be done.
  func prepare(_ call: Call, _ context: ServerContext) throws(RPCError) -> Prepared {
    guard let entry = entries[call.method] else {
      let nearest = Suggestion.nearest(to: call.method, among: entries.keys.sorted())
      throw .methodNotFound(
        nearest.map { "did you mean \($0)?" } ?? "rpc.discover lists the methods"
      )
    }
    entry.tally.countCall()
    do throws(RPCError) { return try entry.handler.prepare(call, context, entry.tally) } catch {
      entry.tally.countError()
      throw error
    }
  }
}
