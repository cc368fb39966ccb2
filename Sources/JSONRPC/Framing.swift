/// How the messages of a connection are told apart in its bytes.
package enum Framing: Sendable {
  /// One message a line, ended by a line feed.
  case lines
  /// Header fields and a body, as in the Language Server Protocol.
  case header
}

/// What a reader takes in at most.
package struct FrameLimits: Sendable {
  /// A frame's header fields with all their line ends.
  package var headerBytes: Int
  /// A body as it was sent, before it is inflated.
  package var bodyBytes: Int

  package init(headerBytes: Int = 8 << 10, bodyBytes: Int = 8 << 20) {
    self.headerBytes = headerBytes
    self.bodyBytes = bodyBytes
  }
}

/// One message as it arrived.
package struct Frame: Equatable, Sendable {
  package let body: [UInt8]
  /// The body is a zlib stream.
  package let isCompressed: Bool
  /// What `Accept-Encoding` said of deflate; nil when it said nothing.
  package let acceptsDeflate: Bool?

  package init(body: [UInt8], isCompressed: Bool, acceptsDeflate: Bool?) {
    self.body = body
    self.isCompressed = isCompressed
    self.acceptsDeflate = acceptsDeflate
  }
}

/// What a reader makes of the bytes it was given.
package enum FrameEvent: Equatable, Sendable {
  case needMore
  case frame(Frame)
  /// A frame that cannot be served; the stream is in step, and the next frame can be read.
  case refused(RPCError)
  /// The stream is out of step: answer and close.
  case broken(RPCError)
}
