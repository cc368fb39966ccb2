package import JSON

/// Writes a server's replies (JSON-RPC 2.0 section 5) and batches of them (section 6).
package enum ReplyText {
  /// Returns a writer positioned at the result, so that a large result need not be copied.
  ///
  /// Write one value, then call `endSuccess`.
  package static func beginSuccess(
    _ id: RequestID,
    reservingCapacity capacity: Int = 512
  ) -> JSONWriter {
    var writer = begin(id, reservingCapacity: capacity)
    writer.name("result")
    return writer
  }

  /// Returns the finished body of a writer from `beginSuccess`.
  package static func endSuccess(_ writer: consuming JSONWriter) -> [UInt8] {
    writer.endObject()
    return writer.takeBytes()
  }

  package static func failure(_ id: RequestID, error: RPCError) -> [UInt8] {
    let capacity = id.text.count + error.message.utf8.count + 256
    var writer = begin(id, reservingCapacity: capacity)
    writer.name("error")
    error.write(to: &writer)
    return endSuccess(writer)
  }

  /// Returns the replies as one array, in order.
  package static func batch(_ replies: some Collection<[UInt8]>) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: replies.reduce(2) { $0 + $1.count + 1 })
    writer.array { for reply in replies { $0.raw(reply) } }
    return writer.takeBytes()
  }

  private static func begin(_ id: RequestID, reservingCapacity capacity: Int) -> JSONWriter {
    var writer = JSONWriter(reservingCapacity: capacity)
    writer.rawOpening(#"{"jsonrpc":"2.0","id":"#)
    writer.raw(id.text)
    return writer
  }
}
