internal import CSodium
import Posix

/// A secret key of this database's server, with which it marks what clients keep for it, and knows it again.
///
/// It lies beside the database in a file that only the server's user can read. It is in no copy of the database, so a
/// server of a copy has another.
package struct SigningKey: Sendable {
  private static let byteCount = 32

  private let bytes: [UInt8]

  /// Reads the key in a data directory; makes one if there is none, or if a crash has cut it short.
  ///
  /// The caller holds the lock of the database.
  init(directory: String) throws(PosixError) {
    let path = directory + "/assay.key"
    if Files.sizeBytes(path) == Int64(Self.byteCount) {
      bytes = try Files.read(path, limitBytes: Self.byteCount)
    } else {
      bytes = Entropy.bytes(count: Self.byteCount)
      try Files.write(bytes, to: path, mode: 0o600)
      try Files.sync(directory)
    }
  }

  /// Returns 32 bytes that nobody without the key can make for the message (HMAC-SHA-512, cut to 256 bits).
  package func signature(of message: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
      if let start = buffer.baseAddress {
        crypto_auth(start, message, UInt64(message.count), bytes)
        count = Self.byteCount
      }
    }
  }

  /// Whether the bytes are the message's signature; takes as long wherever they differ.
  package func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    signature.count == Self.byteCount
      && crypto_auth_verify(signature, message, UInt64(message.count), bytes) == 0
  }
}
