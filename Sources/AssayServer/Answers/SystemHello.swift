import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import JSONRPC
import Posix

extension SystemHello: Answered {
  static let answer = Answer<Self>.server(.quick) { (_, context, reader) throws(RPCError) in
    var hello = Result()
    hello.server = "assayd"
    hello.version = Product.version
    hello.protocolVersion = Product.protocolVersion
    hello.user = context.author.name
    hello.uid = context.author.uid
    hello.pid = Int64(Process.id)
    let author = context.author
    try reader.readNow(asOf: nil) { (snapshot) throws(DeskError) in
      hello.seq = snapshot.seq
      hello.role = try snapshot.role(of: author)
    }
    hello.algorithm = Assessment.algorithmVersion
    hello.encodings = ["deflate", "identity"]
    hello.limits = Limits(context.state.configuration.limits)
    return hello
  }
}

extension SystemHello.Limits {
  fileprivate init(_ limits: ServerLimits) {
    self.init()
    headerBytes = Int64(limits.headerBytes)
    bodyBytes = Int64(limits.bodyBytes)
    inflatedBytes = Int64(limits.inflatedBytes)
    replyBytes = Int64(limits.replyBytes)
    depth = Int64(limits.depth)
    batchCalls = Int64(limits.batchCalls)
    requestsInFlight = Int64(limits.requestsInFlight)
    bufferBytes = Int64(limits.bufferBytes)
    userBufferBytes = Int64(limits.userBufferBytes)
    connections = Int64(limits.connections)
    connectionsPerUser = Int64(limits.connectionsPerUser)
    frameSeconds = Int64(limits.frameSeconds)
    listItems = Int64(PageLimit.greatest)
    watches = Int64(limits.watches)
  }
}
