/// The number of a record of one kind, spelt as a letter and a number: `C42`.
///
/// Numbers count up per kind from 1, at most to 2^53, the greatest integer that the protocol allows.
package protocol EntityID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible
where RawValue == Int64 {
  /// The upper-case ASCII letter with which ids of this kind start.
  static var letter: UInt8 { get }

  /// The name of a record of this kind.
  static var noun: String { get }

  init(rawValue: Int64)
}

extension EntityID {
  /// Ids are ordered by number, so `S2` comes before `S10`.
  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  package var description: String {
    guard rawValue >= 0 else { return String(UnicodeScalar(Self.letter)) + String(rawValue) }
    // Every reply has many ids, and interpolation takes several times as long.
    return String(unsafeUninitializedCapacity: EntityIDLimit.length) { write(into: $0) }
  }

  /// Writes the spelling, at most `EntityIDLimit.length` ASCII characters, and returns their number.
  package func write(into text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let number = rawValue.magnitude
    var count = 2
    var bound: UInt64 = 10
    // The greatest number has 19 digits, so the bound has at most 20 and fits.
    while number >= bound, count < EntityIDLimit.length {
      bound &*= 10
      count &+= 1
    }
    text[0] = Self.letter
    var rest = number
    var place = count
    repeat {
      place &-= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      text[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while place > 1
    return count
  }

  /// Reads an id: the letter in either case, then 1…2^53 in plain digits without sign or leading zero; nil for any
  /// other text.
  package init?(text: String) {
    var text = text
    guard let id = text.withUTF8({ Self(utf8: $0) }) else { return nil }
    self = id
  }

  /// Reads the id in a text's bytes; nil if they are not one.
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard let number = Self.number(in: text) else { return nil }
    self.init(rawValue: number)
  }

  private static func number(in text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard (2...17).contains(text.count), text[0] & 0xDF == letter, text[0] & 0x80 == 0,
      text[1] != UInt8(ascii: "0")
    else { return nil }
    var number: Int64 = 0
    for digit in text[1...] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return number <= EntityIDLimit.maximum ? number : nil
  }
}

/// The range of ids.
package enum EntityIDLimit {
  /// 2^53, the greatest integer that every JSON reader preserves exactly (RFC 8259, section 6).
  package static let maximum: Int64 = 1 << 53

  /// The maximum number of characters of an id: a letter and the digits of a 64-bit number.
  package static let length = 20
}
