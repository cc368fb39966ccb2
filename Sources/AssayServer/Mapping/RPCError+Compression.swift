import Compression
import JSONRPC

extension RPCError {
  /// Describes a body that does not inflate; the stream of frames stays in step.
  init(_ error: CompressionError) {
    switch error {
    case .tooLarge(let limit):
      self = .limit("a body inflates to at most \(limit) bytes")
    case .corrupt: self = .parseError("the zlib stream is corrupt")
    case .truncated: self = .parseError("the zlib stream ends early")
    case .trailingBytes: self = .parseError("there are bytes after the zlib stream")
    case .notZlib:
      self = .parseError("a deflate body is a zlib stream (RFC 1950), not raw deflate or gzip")
    case .presetDictionary: self = .parseError("a zlib stream must not ask for a dictionary")
    }
  }
}
