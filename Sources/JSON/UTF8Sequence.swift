/// Well-formed UTF-8 beyond ASCII, by table 3-7 of the Unicode Standard: no overlong form, no
/// surrogate, nothing above U+10FFFF.
enum UTF8Sequence {
  /// The length in bytes of the sequence that begins at `index`, or nil when it is ill-formed or
  /// cut short.
  ///
  /// The byte at `index` is 0x80 or above.
  static func length(in text: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let lead = text[index]
    switch lead {
    case 0xC2...0xDF:
      return hasTail(text, index, 1, second: 0x80...0xBF) ? 2 : nil
    case 0xE0:
      return hasTail(text, index, 2, second: 0xA0...0xBF) ? 3 : nil
    case 0xED:
      return hasTail(text, index, 2, second: 0x80...0x9F) ? 3 : nil
    case 0xE1...0xEF:
      return hasTail(text, index, 2, second: 0x80...0xBF) ? 3 : nil
    case 0xF0:
      return hasTail(text, index, 3, second: 0x90...0xBF) ? 4 : nil
    case 0xF1...0xF3:
      return hasTail(text, index, 3, second: 0x80...0xBF) ? 4 : nil
    case 0xF4:
      return hasTail(text, index, 3, second: 0x80...0x8F) ? 4 : nil
    default:
      return nil
    }
  }

  @inline(__always)
  private static func hasTail(
    _ text: UnsafeRawBufferPointer,
    _ index: Int,
    _ length: Int,
    second: ClosedRange<UInt8>
  ) -> Bool {
    guard index &+ length < text.count, second.contains(text[index &+ 1]) else { return false }
    var tail = 2
    while tail <= length {
      guard text[index &+ tail] & 0xC0 == 0x80 else { return false }
      tail &+= 1
    }
    return true
  }
}
