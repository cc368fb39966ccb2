/// How the bytes of a connection are divided into messages.
package enum Framing: Sendable {
  /// One message per line, ended by a line feed.
  case lines
  /// Header fields and a body, as in the Language Server Protocol.
  case header
}

/// Limits on the size of a frame.
package struct FrameLimits: Sendable {
  /// The maximum size of a frame's header fields, including line ends.
  package var headerBytes: Int
  /// The maximum size of a body as it was sent, before it is inflated.
  package var bodyBytes: Int

  package init(headerBytes: Int = 8 << 10, bodyBytes: Int = 8 << 20) {
    self.headerBytes = headerBytes
    self.bodyBytes = bodyBytes
  }
}

/// One message as it arrived.
package struct Frame: Equatable, Sendable {
  package let body: [UInt8]
  /// Whether the body is a zlib stream.
  package let isCompressed: Bool
  /// Whether `Accept-Encoding` accepts deflate; nil if the field is missing.
  package let acceptsDeflate: Bool?

  package init(body: [UInt8], isCompressed: Bool, acceptsDeflate: Bool?) {
    self.body = body
    self.isCompressed = isCompressed
    self.acceptsDeflate = acceptsDeflate
  }
}

/// An event that a reader finds in the bytes.
package enum FrameEvent: Equatable, Sendable {
  case needMore
  case frame(Frame)
  /// A frame that cannot be served; the next frame can still be read.
  case refused(RPCError)
  /// The bytes are not a frame, so later ones cannot be found: answer and close.
  case broken(RPCError)
  /// The first bytes are those of another protocol: send the reply, which is in that protocol, as it is, and close.
  case foreign(reply: [UInt8])
}
