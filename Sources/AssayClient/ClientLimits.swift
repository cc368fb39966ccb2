/// What a client takes in from a server, twice what a server sends unless it is configured otherwise.
enum ClientLimits {
  static let headerBytes = 8 << 10
  static let bodyBytes = 64 << 20
  static let depth = 128
  /// Bodies below it grow no use from compression.
  static let compressedFromBytes = 1 << 10
}
