import JSONRPC

/// The unsent part of the frames that are ready to send.
struct OutputBuffer {
  private var bytes: [UInt8] = []
  private var sent = 0

  var count: Int { bytes.count - sent }

  var isEmpty: Bool { sent == bytes.count }

  mutating func append(_ body: [UInt8], isCompressed: Bool, with writer: FrameWriter) {
    writer.append(body, isCompressed: isCompressed, to: &bytes)
  }

  /// Appends bytes that are sent as they are.
  mutating func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.span.withUnsafeBytes { (all) throws(Failure) in
      try body(UnsafeRawBufferPointer(rebasing: all[sent...]))
    }
  }

  mutating func drop(_ count: Int) {
    sent += count
    if isEmpty { removeAll() }
  }

  mutating func removeAll() {
    // A buffer that has grown large is freed, so that idle connections use little memory.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
    sent = 0
  }
}
