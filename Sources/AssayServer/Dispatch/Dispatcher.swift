import AssayAPI
import AssayStore
import AssayVocabulary
import JSONRPC

/// Finds the answer to a call by its method name.
struct Dispatcher: Sendable {
  private struct Entry: Sendable {
    let effect: CallEffect
    let preparesLater: Bool
    let prepare: Preparation
    let tally: MethodTally
  }

  private var entries: [String: Entry] = [:]
  /// The tallies, in the order in which documents list the methods.
  private(set) var tallies: [MethodTally] = []

  /// Registers every method of a set; a method without an answer does not compile.
  init<each M: Answered>(_ methods: MethodSet<repeat each M>) {
    for method in repeat (each M).self {
      let tally = MethodTally(method: method.name.description)
      tallies.append(tally)
      let answer = method.answer
      entries[tally.method] = Entry(
        effect: answer.effect,
        preparesLater: answer.preparesLater,
        prepare: answer.prepare,
        tally: tally
      )
    }
  }

  /// Returns the effect of a call; an unknown method counts as a read.
  func effect(of call: Call) -> CallEffect { entries[call.method]?.effect ?? .read }

  /// Whether a worker is to prepare a call.
  func preparesLater(_ call: Call) -> Bool { entries[call.method]?.preparesLater ?? false }

  /// Reads a call's parameters and returns what remains to be done.
  func prepare(
    _ call: Call,
    _ context: CallContext,
    _ reader: StoreReader
  ) throws(RPCError) -> Prepared {
    guard let entry = entry(of: call.method) else { throw .methodNotFound(hint(for: call.method)) }
    entry.tally.countCall()
    do throws(RPCError) { return try entry.prepare(call, context, reader, entry.tally) } catch {
      entry.tally.countError()
      throw error
    }
  }

  private func entry(of method: String) -> Entry? {
    entries[method]
      ?? (method == SystemCancel.foreignName ? entries[SystemCancel.name.description] : nil)
  }

  /// What a caller of an unknown method can do.
  private func hint(for method: String) -> String {
    if let hint = Self.foreignHints[method] { return hint }
    let nearest = Suggestion.nearest(to: method, among: entries.keys.sorted())
    return nearest.map { "did you mean \($0)?" } ?? "rpc.discover lists the methods"
  }

  /// Hints for methods of the Language Server Protocol that its clients call by themselves.
  private static let foreignHints = [
    "initialize":
      "no call has to come first: make the calls you need; system.hello tells the versions and limits",
    "shutdown": "nothing has to be shut down: close the connection once everything is answered",
    "exit": "close the connection to leave; the server goes on for others",
  ]
}
