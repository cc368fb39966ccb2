/// The order of UTF-16 code units (RFC 8785 section 3.2.3), computed from UTF-8.
enum UTF16Order {
  /// The two orders differ only in that characters beyond U+FFFF, which are surrogates in UTF-16,
  /// come before U+E000 to U+FFFF, whose first byte in UTF-8 is 0xEE or 0xEF.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return rank(left[index]) < rank(right[index])
    }
    return left.count < right.count
  }

  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte &+ 0x10 : byte
  }
}
