import Support

/// Connects until a connection is served, once those that have ended are counted out.
func servedClient(_ connect: () throws -> WireClient) throws -> WireClient {
  let deadline = Deadline.usual
  while true {
    let client = try connect()
    do {
      _ = try client.call("system.ping")
      return client
    } catch let failure as RPCFailure {
      guard failure.code == 1006, !deadline.isOver else { throw failure }
    }
  }
}
