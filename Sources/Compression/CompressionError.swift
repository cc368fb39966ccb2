/// Why bytes could not be inflated.
package enum CompressionError: Error, Hashable, Sendable {
  /// The bytes do not start with a zlib header: they are raw deflate, gzip, or something else.
  case notZlib
  /// The data is inconsistent or does not match its checksum.
  case corrupt
  /// The bytes end before the stream does.
  case truncated
  /// The bytes inflate to more than `limit` bytes.
  case tooLarge(limit: Int)
  /// More bytes follow the end of the stream.
  case trailingBytes
  /// The bytes need a preset dictionary other than the configured one, if any.
  case presetDictionary
}
