import AssayAPI
import JSONRPC

extension EventWatch: Answered {
  static let answer = Answer<Self>.watches { (parameters, watches, moment) throws(RPCError) in
    let after = parameters.after ?? moment.head
    guard (0...moment.head).contains(after) else {
      throw RPCError(
        .invalid,
        after < 0
          ? "an event's seq is 0 or more"
          : "there is no event #\(after) yet; the newest is #\(moment.head)",
        field: "after",
        hint: "leave it out to be told what comes from now on, or give 0 for all"
      )
    }
    guard let number = watches.open(after: after, by: moment.call) else {
      throw RPCError(
        .limit,
        "this connection has as many watches as it may",
        hint: "end one with event.unwatch; system.hello tells the limit"
      )
    }
    var result = Result()
    result.watch = number
    result.seq = moment.head
    return result
  }
}
