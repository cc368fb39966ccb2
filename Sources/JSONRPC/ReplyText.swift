package import JSON

/// The bytes of what a server sends: replies (JSON-RPC 2.0 section 5), batches of them (section 6) and
/// notifications.
package enum ReplyText {
  /// A reply that carries a result.
  ///
  /// - Parameters:
  ///   - id: the call's.
  ///   - result: one complete JSON value.
  /// - Returns: a body without line breaks, unless the result holds some.
  package static func success(_ id: RequestID, result: some Collection<UInt8>) -> [UInt8] {
    var writer = beginSuccess(id, reservingCapacity: result.count + id.text.count + 32)
    writer.raw(result)
    return endSuccess(writer)
  }

  /// A writer that stands where the result goes, which saves copying a large one.
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

  /// The finished body of a writer that `beginSuccess` gave.
  package static func endSuccess(_ writer: consuming JSONWriter) -> [UInt8] {
    writer.endObject()
    return writer.takeBytes()
  }

  package static func failure(_ id: RequestID, error: RPCError) -> [UInt8] {
    let capacity = id.text.count + error.message.utf8.count + (error.data?.count ?? 0) + 80
    var writer = begin(id, reservingCapacity: capacity)
    writer.name("error")
    error.write(to: &writer)
    return endSuccess(writer)
  }

  /// Replies as one array, in their order.
  package static func batch(_ replies: some Collection<[UInt8]>) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: replies.reduce(2) { $0 + $1.count + 1 })
    writer.beginArray()
    for reply in replies { writer.raw(reply) }
    writer.endArray()
    return writer.takeBytes()
  }

  /// What a server says unasked.
  ///
  /// - Parameters:
  ///   - method: the notification's name.
  ///   - parameters: JSON text of an object.
  /// - Returns: a body, without line breaks unless the parameters hold some.
  package static func notification(
    method: String,
    parameters: some Collection<UInt8>
  ) -> [UInt8] {
    RequestText.call(id: nil, method: method, parameters: parameters)
  }

  private static func begin(_ id: RequestID, reservingCapacity capacity: Int) -> JSONWriter {
    var writer = JSONWriter(reservingCapacity: capacity)
    writer.rawOpening(#"{"jsonrpc":"2.0","id":"#)
    writer.raw(id.text)
    return writer
  }
}
