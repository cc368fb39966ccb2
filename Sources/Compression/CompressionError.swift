/// Why bytes could not be inflated.
package enum CompressionError: Error, Hashable, Sendable {
  /// They do not begin with a zlib header: raw deflate, gzip, or nothing of the kind.
  case notZlib
  /// The data contradicts itself, or its checksum.
  case corrupt
  /// They end before the stream does.
  case truncated
  /// They inflate to more than `limit` bytes.
  case tooLarge(limit: Int)
  /// They go on after the stream's end.
  case trailingBytes
  /// They need a preset dictionary other than the configured one, if any.
  case presetDictionary
}
