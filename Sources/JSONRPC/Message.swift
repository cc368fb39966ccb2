package import JSON

/// Limits on one message.
package struct MessageLimits: Sendable {
  /// How deep arrays and objects may nest.
  package var maximumDepth: Int
  /// How many calls a batch may hold.
  package var maximumBatch: Int
  /// How many JSON values a message may have, names of members included.
  package var maximumValues: Int

  package init(maximumDepth: Int, maximumBatch: Int, maximumValues: Int = .max) {
    self.maximumDepth = maximumDepth
    self.maximumBatch = maximumBatch
    self.maximumValues = maximumValues
  }
}

/// One JSON text from a client.
package enum Message: Sendable {
  case single(Entry)
  case batch([Entry])

  /// One call, or another value in the place of a call.
  package enum Entry: Sendable {
    case call(Call)
    /// The value is answered by the error without running anything; if the id is nil it was a notification and is not
    /// answered at all.
    case invalid(RequestID?, RPCError)
  }

  /// Reads a body of JSON text; one that is not JSON becomes an entry that answers with the error.
  ///
  /// - Returns: the message, and the memory in bytes that it takes while its calls wait and run.
  package static func read(
    _ body: [UInt8],
    _ limits: MessageLimits
  ) -> (message: Message, memoryBytes: Int) {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(
        body,
        maximumDepth: limits.maximumDepth,
        maximumCount: limits.maximumValues
      )
      let message = Message(parsing: document, maximumBatch: limits.maximumBatch)
      return (message, document.memoryBytes)
    } catch {
      guard case .tooManyValues(let maximum) = error.reason else {
        return (Message(refusing: .parseError(error)), 0)
      }
      return (Message(refusing: .limit("a message has at most \(maximum) JSON values")), 0)
    }
  }

  /// Reads a document; a batch over the maximum becomes one entry that answers with an error.
  package init(parsing document: JSONDocument, maximumBatch: Int) {
    let root = document.root
    guard root.kind == .array else {
      self = .single(Entry(root))
      return
    }
    switch root.count {
    case 0:
      self.init(refusing: .invalidRequest("a batch holds one call or more"))
    case ...maximumBatch:
      self = .batch(root.elements.map(Entry.init))
    default:
      self.init(refusing: .limit("a batch holds at most \(maximumBatch) calls, not \(root.count)"))
    }
  }

  /// Makes an entry for input that could not be read, so that its error is answered in order.
  package init(refusing error: RPCError) {
    self = .single(.invalid(.null, error))
  }
}

extension Message.Entry {
  /// Ignores members that JSON-RPC does not define.
  fileprivate init(_ node: JSONNode) {
    guard node.kind == .object else {
      self = .invalid(.null, .invalidRequest("a call is an object"))
      return
    }
    let envelope = Envelope(node)
    var id: RequestID?
    if let node = envelope.id {
      guard let valid = RequestID(node) else {
        self = .invalid(.null, .invalidRequest("id is a string, an integer within 2^53, or null"))
        return
      }
      id = valid
    }
    if let fault = envelope.fault {
      // The id of a reply belongs to the receiver's own calls, so echoing it would mislead.
      self = .invalid(envelope.isReply ? .null : id ?? .null, .invalidRequest(fault))
    } else if let parameters = envelope.parameters, parameters.kind == .array, parameters.count > 0
    {
      self = .invalid(id, .invalidParameters("parameters go by name only"))
    } else {
      let parameters = envelope.parameters.flatMap { $0.kind == .object ? $0 : nil }
      self = .call(Call(id: id, method: envelope.method?.string ?? "", parameters: parameters))
    }
  }
}

/// The members of a call that JSON-RPC defines, not yet checked.
private struct Envelope {
  private let version: JSONNode?
  let id: JSONNode?
  let method: JSONNode?
  let parameters: JSONNode?
  let isReply: Bool

  init(_ node: JSONNode) {
    version = node.member("jsonrpc")
    id = node.member("id")
    method = node.member("method")
    parameters = node.member("params")
    isReply = method == nil && (node.member("result") ?? node.member("error")) != nil
  }

  /// Why this is not a call, or nil if it is one.
  var fault: String? {
    guard version?.stringEquals("2.0") == true else { return #"jsonrpc is "2.0""# }
    if isReply { return "a reply is no call" }
    guard method?.kind == .string else { return "method is a string" }
    switch parameters?.kind {
    case nil, .null, .object, .array: return nil
    case .boolean, .integer, .number, .string: return "params is an object"
    }
  }
}
