/// Searches over raw bytes, eight at a time.
///
/// The masks set the high bit of each byte that matches. A borrow may also set bits above the first
/// match, never below it, so the lowest set bit is exact.
enum ByteRuns {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first index from `start` on that holds a quote, a backslash, a control character or a byte beyond ASCII; the
  /// end if there is none.
  @inline(__always)
  static func endOfPlainASCII(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let word = load(text, index)
      let found = needsEscape(word) | (word & highs)
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < text.count, text[index] < 0x80, !needsEscape(text[index]) { index &+= 1 }
    return index
  }

  /// The first index from `start` on that holds a byte that a JSON string must escape; the end if there is none.
  @inline(__always)
  static func endOfUnescaped(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let found = needsEscape(load(text, index))
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    if index > start, index < text.count {
      // The last eight bytes; the first of them are known to need no escape.
      let last = text.count &- 8
      let found = needsEscape(load(text, last))
      return found == 0 ? text.count : last &+ found.trailingZeroBitCount &>> 3
    }
    while index < text.count, !needsEscape(text[index]) { index &+= 1 }
    return index
  }

  @inline(__always)
  static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index &+ 8 <= left.count {
      guard load(left, index) == load(right, index) else { return false }
      index &+= 8
    }
    while index < left.count {
      guard left[index] == right[index] else { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private static func load(_ text: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  @inline(__always)
  private static func needsEscape(_ word: UInt64) -> UInt64 {
    let control = (word &- 0x20 &* ones) & ~word
    let quote = zeroBytes(word ^ (0x22 &* ones))
    let backslash = zeroBytes(word ^ (0x5C &* ones))
    return (control | quote | backslash) & highs
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
