package import JSON

/// A message from a server, as a client reads it.
package enum Reply: Sendable {
  case result(RequestID, JSONNode)
  case error(RequestID, RPCError)
  case notification(method: String, parameters: JSONNode?)
  case batch([Reply])
}

/// The server's message is not JSON-RPC 2.0.
package struct MalformedReply: Error, Equatable, CustomStringConvertible {
  package let description: String
}

package enum ReplyReader {
  /// Reads a result, an error, a notification, or a batch of them.
  ///
  /// - Throws: `MalformedReply` if the document is none of these.
  package static func read(_ document: JSONDocument) throws(MalformedReply) -> Reply {
    let root = document.root
    guard root.kind == .array else { return try read(root) }
    var replies: [Reply] = []
    replies.reserveCapacity(root.count)
    for element in root.elements { replies.append(try read(element)) }
    return .batch(replies)
  }

  private static func read(_ node: JSONNode) throws(MalformedReply) -> Reply {
    guard node.member("jsonrpc")?.stringEquals("2.0") == true else {
      throw MalformedReply(description: #"a reply is an object whose jsonrpc is "2.0""#)
    }
    let result = node.member("result")
    let error = node.member("error")
    if let method = node.member("method")?.string, node.member("id") == nil {
      return .notification(method: method, parameters: node.member("params"))
    }
    guard let id = node.member("id").flatMap(RequestID.init) else {
      throw MalformedReply(description: "a reply has an id")
    }
    switch (result, error) {
    case (let result?, nil): return .result(id, result)
    case (nil, let error?):
      guard let error = RPCError(error) else {
        throw MalformedReply(description: "an error has a code and a message")
      }
      return .error(id, error)
    case (nil, nil), (_?, _?):
      throw MalformedReply(description: "a reply has either a result or an error")
    }
  }
}
