import AssayAPI
import JSONRPC

extension EventUnwatch: Answered {
  static let answer = Answer<Self>.watches { (parameters, watches, _) throws(RPCError) in
    guard let last = watches.close(parameters.watch) else {
      throw RPCError(
        .notFound,
        "this connection has no watch \(parameters.watch)",
        field: "watch",
        hint: "give the number that event.watch answered with on this connection"
      )
    }
    var result = Result()
    result.watch = parameters.watch
    result.seq = last
    return result
  }
}
