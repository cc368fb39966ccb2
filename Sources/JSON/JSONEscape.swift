/// Escapes inside strings that the scanner has accepted.
enum JSONEscape {
  static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
    default: nil
    }
  }

  /// Returns the UTF-8 that `content`, the bytes between the quotes, denotes.
  static func unescape(_ content: UnsafeRawBufferPointer) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      let run = content[index...].prefix { $0 != UInt8(ascii: "\\") }
      result.append(contentsOf: run)
      index = run.endIndex &+ 1
      guard index < content.count else { break }
      let letter = content[index]
      if letter != UInt8(ascii: "u") {
        result.append(meaning(ofLetter: letter))
        index &+= 1
        continue
      }
      var scalar = UInt32(codeUnit(content, at: index &+ 1))
      index &+= 5
      if scalar & 0xFC00 == 0xD800 {
        scalar = 0x1_0000 &+ (scalar & 0x3FF) &<< 10
        scalar &+= UInt32(codeUnit(content, at: index &+ 2)) & 0x3FF
        index &+= 6
      }
      append(scalar, to: &result)
    }
    return result
  }

  private static func meaning(ofLetter letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  private static func codeUnit(_ content: UnsafeRawBufferPointer, at index: Int) -> UInt16 {
    var unit: UInt16 = 0
    for offset in 0..<4 {
      unit = unit &<< 4 | UInt16(hexadecimalValue(content[index &+ offset]) ?? 0)
    }
    return unit
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    let tail = { (shift: UInt32) in UInt8(truncatingIfNeeded: scalar &>> shift) & 0x3F | 0x80 }
    let lead = { (shift: UInt32) in UInt8(truncatingIfNeeded: scalar &>> shift) }
    switch scalar {
    case ..<0x80: result.append(lead(0))
    case ..<0x800: result.append(contentsOf: [lead(6) | 0xC0, tail(0)])
    case ..<0x1_0000: result.append(contentsOf: [lead(12) | 0xE0, tail(6), tail(0)])
    default: result.append(contentsOf: [lead(18) | 0xF0, tail(12), tail(6), tail(0)])
    }
  }
}
