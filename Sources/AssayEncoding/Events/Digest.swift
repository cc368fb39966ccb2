internal import CSodium

/// A SHA-256 digest (FIPS 180-4), computed by libsodium.
package struct Digest: Sendable, Hashable {
  /// The 32 bytes of the digest.
  package let bytes: [UInt8]

  /// The hash that the first event of a chain continues.
  package static let zero = Digest(bytes: [UInt8](repeating: 0, count: 32))

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Computes the digest of the parts, concatenated in order.
  package init(of parts: [UInt8]...) {
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    for part in parts { crypto_hash_sha256_update(&state, part, UInt64(part.count)) }
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      if let start = buffer.baseAddress { crypto_hash_sha256_final(&state, start) }
      count = 32
    }
  }

  /// The digest in lower-case hexadecimal.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits[Int(byte >> 4)]
        buffer[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
  }
}
