import JSON

/// Writes a client's calls (JSON-RPC 2.0 section 4).
package enum RequestText {
  /// Returns a request, or a notification if the id is nil.
  ///
  /// - Parameters:
  ///   - id: the id that the reply will echo.
  ///   - method: the method's name.
  ///   - parameters: JSON text of an object; nil leaves them out.
  /// - Returns: a body, without line breaks unless the parameters contain some.
  package static func call(
    id: RequestID?,
    method: String,
    parameters: (some Collection<UInt8>)?
  ) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: (parameters?.count ?? 0) + 96)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      if let id {
        writer.name("id")
        writer.raw(id.text)
      }
      writer.member("method", method)
      if let parameters {
        writer.name("params")
        writer.raw(parameters)
      }
    }
    return writer.takeBytes()
  }
}
