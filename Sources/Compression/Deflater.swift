internal import CZlib

/// Compresses messages into zlib streams (RFC 1950), each complete in itself.
///
/// One zlib object serves all messages, because starting one can cost more than compressing a short message.
package struct Deflater: ~Copyable {
  private let stream: ZlibStream
  /// Whether the stream has a dictionary and is copied for each message, which is faster than reading the dictionary
  /// again.
  private let isPrimed: Bool

  /// The usual length of messages, which determines the size of zlib's tables; it clears them for each message.
  package enum MessageSize: Sendable {
    /// Messages of up to a few kilobytes; longer ones are compressed slightly less well.
    case short
    case any

    /// The binary logarithm of the window in which repetitions are found, in bytes.
    fileprivate var windowBits: Int32 { self == .short ? 12 : 15 }
    /// The hash table has 2 to the power of this plus seven entries of two bytes each.
    fileprivate var memoryLevel: Int32 { self == .short ? 5 : 8 }
  }

  /// `level` runs from 1, the fastest, to 9; the inflating side needs the same `dictionary`.
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
      // It reports a stream that was not at its end, as this one is.
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
    // With room for `deflateBound`, one call finishes.
    precondition(deflate(stream, Z_FINISH) == Z_STREAM_END)
    return buffer.count - Int(stream.pointee.avail_out)
  }
}
