internal import Posix

/// Names for single changing calls, under which a server does each of them once.
package enum RequestKey {
  private static let randomBytes = 16

  /// One that nobody else uses: 128 random bits in hexadecimal behind `assay-`.
  package static func random() -> String {
    let digits = Array("0123456789abcdef")
    return Entropy.bytes(count: randomBytes).reduce(into: "assay-") { key, byte in
      key.append(digits[Int(byte >> 4)])
      key.append(digits[Int(byte & 0xF)])
    }
  }
}
