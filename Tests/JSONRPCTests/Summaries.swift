import JSON
import JSONRPC

/// What a test says of an event, in a line.
func summary(_ event: FrameEvent) -> String {
  switch event {
  case .needMore: "needMore"
  case .refused(let error): "refused \(error.code)"
  case .broken(let error): "broken \(error.code)"
  case .foreign(let reply): "foreign \(String(decoding: reply.prefix(12), as: UTF8.self))"
  case .frame(let frame):
    "frame \(String(decoding: frame.body, as: UTF8.self))"
      + (frame.isCompressed ? " deflated" : "")
      + (frame.acceptsDeflate.map { $0 ? " accepts" : " declines" } ?? "")
  }
}

/// What a test says of an entry, in a line.
func summary(_ entry: Message.Entry) -> String {
  switch entry {
  case .call(let call):
    let id = call.id.map { String(decoding: $0.text, as: UTF8.self) } ?? "notification"
    let parameters = call.parameters.map { " " + String(decoding: $0.text, as: UTF8.self) } ?? ""
    return "\(id) \(call.method)\(parameters)"
  case .invalid(let id, let error):
    let id = id.map { String(decoding: $0.text, as: UTF8.self) } ?? "notification"
    return "\(id) \(error.code)"
  }
}

/// What a test says of a reply, in a line; `data` of errors is left out.
func summary(_ reply: Reply) -> String {
  switch reply {
  case .result(let id, let node):
    "\(String(decoding: id.text, as: UTF8.self)) = \(String(decoding: node.text, as: UTF8.self))"
  case .error(let id, let error):
    "\(String(decoding: id.text, as: UTF8.self)) ! \(error.code) \(error.message)"
  case .notification(let method, let parameters):
    "\(method) \(parameters.map { String(decoding: $0.text, as: UTF8.self) } ?? "")"
  case .batch(let replies):
    "[" + replies.map(summary).joined(separator: "; ") + "]"
  }
}

func summary(ofReply text: some Sequence<UInt8>) throws -> String {
  summary(try ReplyReader.read(try JSONDocument(Array(text), maximumDepth: 64)))
}

func message(_ text: String, maximumBatch: Int = 1_000) -> Message {
  Message.read(
    Array(text.utf8),
    MessageLimits(maximumDepth: 64, maximumBatch: maximumBatch)
  ).message
}

/// A reply that carries a result, which is one complete JSON value.
func success(_ id: RequestID, result: some Collection<UInt8>) -> [UInt8] {
  var writer = ReplyText.beginSuccess(id)
  writer.raw(result)
  return ReplyText.endSuccess(writer)
}
