internal import CZlib

/// Compresses messages into zlib streams (RFC 1950), each complete in itself.
///
/// One stream serves all messages, because to start one can cost more than to compress a short message.
package struct Deflater: ~Copyable {
  private let stream: ZlibStream
  /// Whether the stream has been given a dictionary, and is copied for each message: reading the dictionary anew
  /// takes longer.
  private let isPrimed: Bool

  /// How long messages usually are, by which zlib's tables are chosen: it clears them for each message.
  package enum MessageSize: Sendable {
    /// Up to a few kilobytes; longer ones are compressed a little less well.
    case short
    case any

    /// The binary logarithm of how far back repetitions are found.
    fileprivate var windowBits: Int32 { self == .short ? 12 : 15 }
    /// The hash table has 2 to the power of seven more than this, of two bytes each.
    fileprivate var memoryLevel: Int32 { self == .short ? 5 : 8 }
  }

  /// `level` runs from 1, the fastest, to 9; `dictionary` is what the inflating side must be given too.
  package init(level: Int32, dictionary: [UInt8]?, messages size: MessageSize = .any) {
    precondition((1...9).contains(level))
    stream = ZlibStream(
      start: { assay_deflate_init($0, level, size.windowBits, size.memoryLevel) },
      end: { deflateEnd($0) }
    )
    isPrimed = dictionary != nil
    guard let dictionary else { return }
    let code = deflateSetDictionary(stream.pointer, dictionary, UInt32(dictionary.count))
    precondition(code == Z_OK)
  }

  /// Compresses one message and appends it to `output`.
  package mutating func compress(
    _ bytes: UnsafeRawBufferPointer,
    appendingTo output: inout [UInt8]
  ) {
    guard isPrimed else {
      deflateReset(stream.pointer)
      return Self.compress(bytes, with: stream, appendingTo: &output)
    }
    let copy = ZlibStream(
      start: { deflateCopy($0, stream.pointer) },
      // It tells of a stream that was not at its end, which this one is.
      end: { deflateEnd($0) }
    )
    Self.compress(bytes, with: copy, appendingTo: &output)
  }

  private static func compress(
    _ bytes: UnsafeRawBufferPointer,
    with stream: borrowing ZlibStream,
    appendingTo output: inout [UInt8]
  ) {
    let bound = Int(deflateBound(stream.pointer, UInt(bytes.count)))
    let pointer = stream.pointer
    output.append(addingCapacity: bound) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        count = stream.withInput(bytes) { finish(pointer, into: buffer) }
      }
    }
  }

  /// Compresses one message and appends it to `output`.
  package mutating func compress(_ bytes: ArraySlice<UInt8>, appendingTo output: inout [UInt8]) {
    bytes.withUnsafeBytes { compress($0, appendingTo: &output) }
  }

  private static func finish(
    _ stream: UnsafeMutablePointer<z_stream>,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    stream.pointee.next_out = buffer.baseAddress
    stream.pointee.avail_out = UInt32(buffer.count)
    // Within `deflateBound` one call finishes.
    precondition(deflate(stream, Z_FINISH) == Z_STREAM_END)
    return buffer.count - Int(stream.pointee.avail_out)
  }
}
