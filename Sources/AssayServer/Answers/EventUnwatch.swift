import AssayAPI
import JSONRPC

extension EventUnwatch: ConnectionAnswer {
  static func answer(
    _ parameters: Parameters,
    _ watches: inout WatchSet,
    _ moment: WatchMoment
  ) throws(RPCError) -> Result {
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
