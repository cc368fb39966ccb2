import AssayAPI
import AssayClient

struct DiscoverProtocol: Command {
  let summary = "Prints the server's protocol as an OpenRPC document, for tools."
  let discussion =
    "It is JSON, with or without --json; assay help METHOD explains a call to people."
  let examples = ["discover"]
  let calls: [any Method.Type] = [RPCDiscover.self]

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(RPCDiscover.self, RPCDiscover.Parameters())
    try session.show(json: answer.json)
  }
}
