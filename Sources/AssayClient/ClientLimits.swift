/// The limits of what a client accepts from a server: twice what a server sends by default.
enum ClientLimits {
  static let headerBytes = 8 << 10
  static let bodyBytes = 64 << 20
  static let depth = 128
  /// Compression does not pay for smaller bodies.
  static let compressedFromBytes = 1 << 10
}
