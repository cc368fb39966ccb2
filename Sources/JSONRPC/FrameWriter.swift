/// Writes bodies as frames of a connection's framing.
package struct FrameWriter: Sendable {
  package let framing: Framing
  /// Whether each frame has `Accept-Encoding: deflate`, by which a client asks for compressed replies.
  package let announcesDeflate: Bool

  package init(framing: Framing, announcesDeflate: Bool) {
    self.framing = framing
    self.announcesDeflate = announcesDeflate
  }

  /// Appends one frame.
  ///
  /// - Parameters:
  ///   - body: JSON text, or its zlib stream. In line framing it is uncompressed and holds no line feed.
  ///   - isCompressed: whether the body is a zlib stream.
  ///   - output: the bytes to send, to which the frame is appended.
  package func append(
    _ body: some Collection<UInt8>,
    isCompressed: Bool,
    to output: inout [UInt8]
  ) {
    switch framing {
    case .lines:
      precondition(!isCompressed, "line framing carries plain text only")
      Self.copy(body, to: &output)
      output.append(UInt8(ascii: "\n"))
    case .header:
      output.append(contentsOf: "Content-Length: \(body.count)\r\n".utf8)
      if isCompressed { output.append(contentsOf: "Content-Encoding: deflate\r\n".utf8) }
      if announcesDeflate { output.append(contentsOf: "Accept-Encoding: deflate\r\n".utf8) }
      output.append(contentsOf: "\r\n".utf8)
      Self.copy(body, to: &output)
    }
  }

  /// Appending a collection of an unknown kind would go byte by byte.
  private static func copy(_ body: some Collection<UInt8>, to output: inout [UInt8]) {
    let copied: Void? = body.withContiguousStorageIfAvailable { output.append(contentsOf: $0) }
    if copied == nil { output.append(contentsOf: body) }
  }

  /// Returns one frame.
  package func frame(_ body: some Collection<UInt8>, isCompressed: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count + 80)
    append(body, isCompressed: isCompressed, to: &output)
    return output
  }
}
