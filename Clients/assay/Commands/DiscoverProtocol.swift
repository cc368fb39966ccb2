import AssayAPI
import AssayClient

struct DiscoverProtocol: Command {
  static let name = "discover"
  static let summary = "Prints the server's protocol as an OpenRPC document, for tools."
  static let discussion =
    "It is JSON, with or without --json; assay help METHOD explains a call to people."
  static let examples = ["discover"]
  static let calls: [any Method.Type] = [RPCDiscover.self]

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(RPCDiscover.self, RPCDiscover.Parameters())
    try session.show(json: answer.json)
  }
}
