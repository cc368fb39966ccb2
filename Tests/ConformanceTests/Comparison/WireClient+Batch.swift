import Support

extension WireClient {
  /// Makes calls as one batch and returns their results in order; an error is thrown.
  func batch(_ calls: [(method: String, parameters: JSONValue)]) throws -> [JSONValue] {
    guard !calls.isEmpty else { return [] }
    let batch = calls.enumerated().map { index, call -> JSONValue in
      [
        "jsonrpc": "2.0", "id": .integer(Int64(index)), "method": .string(call.method),
        "params": call.parameters,
      ]
    }
    try send(JSONValue.array(batch).bytes + [0x0A])
    guard let line = try readLine() else { throw TestFailure("the server closed the connection") }
    let replies = try JSONValue(parsing: line)
    guard let list = replies.array, list.count == calls.count else {
      throw TestFailure("a batch of \(calls.count) was answered by \(replies)")
    }
    return try list.enumerated().map { index, reply in
      guard reply["id"] == .integer(Int64(index)) else {
        throw TestFailure("the replies to a batch are out of order: \(replies)")
      }
      return try RPCFailure.result(of: reply)
    }
  }
}
