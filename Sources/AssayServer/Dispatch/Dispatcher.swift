import AssayAPI
import JSONRPC

/// Finds the handler of a method by its name.
struct Dispatcher: Sendable {
  private var handlers: [String: Handler] = [:]

  /// Takes every method of a set; one without an answer does not compile.
  init<each M: Answered>(_ methods: MethodSet<repeat each M>) {
    for method in repeat (each M).self { handlers[method.name.description] = method.handler }
  }

  /// What a call touches; a method that does not exist touches nothing.
  func effect(of call: Call) -> CallEffect { handlers[call.method]?.effect ?? .read }

  /// Reads a call's parameters and tells what is to be done.
  func prepare(_ call: Call, _ context: ServerContext) throws(RPCError) -> Prepared {
    guard let handler = handlers[call.method] else {
      let nearest = Suggestion.nearest(to: call.method, among: handlers.keys.sorted())
      throw .methodNotFound(
        nearest.map { "did you mean \($0)?" } ?? "rpc.discover lists the methods"
      )
    }
    return try handler.prepare(call, context)
  }
}
