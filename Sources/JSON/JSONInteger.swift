/// The integers that every JSON reader preserves exactly (RFC 8259 section 6, RFC 7493 section 2.2).
package enum JSONInteger {
  package static let maximum: Int64 = 1 << 53
  package static let minimum: Int64 = -(1 << 53)

  /// The value of decimal digits, or nil if it exceeds 2^53.
  static func magnitude(ofDigits digits: UnsafeRawBufferPointer) -> Int64? {
    guard digits.count <= 16 else { return nil }
    var value: Int64 = 0
    for digit in digits { value = value &* 10 &+ Int64(digit &- UInt8(ascii: "0")) }
    return value <= maximum ? value : nil
  }
}
