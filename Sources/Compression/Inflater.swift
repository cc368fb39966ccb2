internal import CZlib

/// Inflates whole zlib streams (RFC 1950) without trusting any size that they state.
package struct Inflater: ~Copyable {
  private static let stepBytes = 65_536
  /// How many bytes one byte of a stream can inflate to at most (zlib's technical details, "Maximum Compression Factor").
  package static let maximumRatio = 1_032

  private let stream: ZlibStream
  private let dictionary: [UInt8]?
  /// The buffer for the output of one step of zlib.
  private let scratch: UnsafeMutableBufferPointer<UInt8>

  /// `dictionary` is the one that streams may have been made with; if it is nil, streams that need one are refused.
  package init(dictionary: [UInt8]?) {
    stream = ZlibStream(start: { assay_inflate_init($0) }, end: { inflateEnd($0) })
    self.dictionary = dictionary
    scratch = .allocate(capacity: Self.stepBytes)
    scratch.initialize(repeating: 0)
  }

  deinit {
    scratch.deallocate()
  }

  /// Inflates exactly one stream, which must be all of `bytes`, to at most `maximumBytes`.
  ///
  /// Its memory grows with the output, and never beyond twice `maximumBytes`; after an error the inflater can still be
  /// used.
  package mutating func inflate(
    _ bytes: UnsafeRawBufferPointer,
    maximumBytes: Int
  ) throws(CompressionError) -> [UInt8] {
    precondition(maximumBytes >= 0)
    try checkHeader(bytes)
    inflateReset(stream.pointer)
    return try stream.withInput(bytes) { () throws(CompressionError) in
      try inflateInput(maximumBytes: maximumBytes)
    }
  }

  /// Inflates exactly one stream, which must be all of `bytes`, to at most `maximumBytes`.
  package mutating func inflate(
    _ bytes: ArraySlice<UInt8>,
    maximumBytes: Int
  ) throws(CompressionError) -> [UInt8] {
    try bytes.span.withUnsafeBytes { (buffer) throws(CompressionError) in
      try inflate(buffer, maximumBytes: maximumBytes)
    }
  }

  /// RFC 1950 section 2.2: method 8, a window up to 32 KiB, and a check that makes the two bytes divide by 31.
  private func checkHeader(_ bytes: UnsafeRawBufferPointer) throws(CompressionError) {
    guard let method = bytes.first else { throw .truncated }
    guard method & 0x0F == 8, method >> 4 <= 7 else { throw .notZlib }
    guard bytes.count > 1 else { throw .truncated }
    guard (UInt(method) << 8 | UInt(bytes[1])) % 31 == 0 else { throw .notZlib }
  }

  private func inflateInput(maximumBytes: Int) throws(CompressionError) -> [UInt8] {
    var output: [UInt8] = []
    while true {
      stream.pointer.pointee.next_out = scratch.baseAddress
      stream.pointer.pointee.avail_out = UInt32(scratch.count)
      let code = CZlib.inflate(stream.pointer, Z_NO_FLUSH)
      let room = Int(stream.pointer.pointee.avail_out)
      let count = scratch.count - room
      guard count <= maximumBytes - output.count else { throw .tooLarge(limit: maximumBytes) }
      append(count, to: &output, maximumBytes: maximumBytes)
      switch code {
      case Z_STREAM_END:
        guard stream.pointer.pointee.avail_in == 0 else { throw .trailingBytes }
        return output
      case Z_OK, Z_BUF_ERROR:
        // zlib left room, so it waits for input, but there is no more.
        guard room == 0 else { throw .truncated }
      case Z_NEED_DICT: try setDictionary()
      case Z_DATA_ERROR: throw .corrupt
      default: preconditionFailure("inflate returned \(code)")
      }
    }
  }

  /// Doubles the capacity when it must grow, but not past the limit as the array itself would.
  private func append(_ count: Int, to output: inout [UInt8], maximumBytes: Int) {
    let needed = output.count + count
    if needed > output.capacity {
      output.reserveCapacity(max(needed, min(2 * output.capacity, maximumBytes)))
    }
    output.append(contentsOf: scratch[..<count])
  }

  private func setDictionary() throws(CompressionError) {
    guard let dictionary else { throw .presetDictionary }
    let code = inflateSetDictionary(stream.pointer, dictionary, UInt32(dictionary.count))
    guard code == Z_OK else { throw .presetDictionary }
  }
}
