internal import CZlib

/// Compresses messages into zlib streams (RFC 1950), each complete in itself.
///
/// One stream serves all messages, because to start one can cost more than to compress a short message.
package struct Deflater: ~Copyable {
  private let stream: ZlibStream
  private let dictionary: [UInt8]?

  /// `level` runs from 1, the fastest, to 9; `dictionary` is what the inflating side must be given too.
  package init(level: Int32, dictionary: [UInt8]?) {
    precondition((1...9).contains(level))
    stream = ZlibStream(start: { assay_deflate_init($0, level) }, end: { deflateEnd($0) })
    self.dictionary = dictionary
  }

  /// Compresses one message and appends it to `output`.
  package mutating func compress(
    _ bytes: UnsafeRawBufferPointer,
    appendingTo output: inout [UInt8]
  ) {
    deflateReset(stream.pointer)
    if let dictionary {
      let code = deflateSetDictionary(stream.pointer, dictionary, UInt32(dictionary.count))
      precondition(code == Z_OK)
    }
    let bound = Int(deflateBound(stream.pointer, UInt(bytes.count)))
    output.append(addingCapacity: bound) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        count = stream.withInput(bytes) { finish(into: buffer) }
      }
    }
  }

  /// Compresses one message and appends it to `output`.
  package mutating func compress(_ bytes: ArraySlice<UInt8>, appendingTo output: inout [UInt8]) {
    bytes.withUnsafeBytes { compress($0, appendingTo: &output) }
  }

  private func finish(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    stream.pointer.pointee.next_out = buffer.baseAddress
    stream.pointer.pointee.avail_out = UInt32(buffer.count)
    // Within `deflateBound` one call finishes.
    precondition(deflate(stream.pointer, Z_FINISH) == Z_STREAM_END)
    return buffer.count - Int(stream.pointer.pointee.avail_out)
  }
}
