internal import Posix

/// Keys of single changing calls, each of which a server does once.
package enum RequestKey {
  private static let randomBytes = 16

  /// Returns a unique key: `assay-` and 128 random bits in hexadecimal.
  package static func random() -> String {
    let digits = Array("0123456789abcdef")
    return Entropy.bytes(count: randomBytes).reduce(into: "assay-") { key, byte in
      key.append(digits[Int(byte >> 4)])
      key.append(digits[Int(byte & 0xF)])
    }
  }
}
