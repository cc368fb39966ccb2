/// Appends compact JSON, in UTF-8, to a buffer of its own.
///
/// Commas are its business; that names and values alternate inside objects, and that containers are
/// closed, is its caller's. What it writes for strings and integers is canonical by RFC 8785.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether a name or value written next follows another.
  private var needsComma = false

  package init(reservingCapacity capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  package mutating func endObject() { end(UInt8(ascii: "}")) }

  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// A name that needs no escapes.
  package mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { name in
      assert(
        ByteRuns.endOfUnescaped(in: UnsafeRawBufferPointer(name), from: 0) == name.count,
        "a literal name needs no escapes"
      )
      bytes.append(contentsOf: name)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string(utf8: $0) }
  }

  /// Escapes what a JSON string must escape and copies the rest.
  ///
  /// - Parameter text: valid UTF-8.
  package mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    let text = UnsafeRawBufferPointer(text)
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = ByteRuns.endOfUnescaped(in: text, from: start)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { break }
      escape(text[end])
      start = end &+ 1
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Decimal digits.
  ///
  /// Peers refuse what lies outside ±2^53.
  package mutating func integer(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = value.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest != 0
    bytes[first...].reverse()
    needsComma = true
  }

  package mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

  package mutating func null() { word("null") }

  /// One complete value that is JSON text already.
  package mutating func raw(_ valid: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: valid)
    needsComma = true
  }

  /// Starts over with an empty text.
  package mutating func removeAll(keepingCapacity: Bool) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    needsComma = false
  }

  /// Gives the text away without copying it; the writer starts over with an empty one.
  package mutating func takeBytes() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    needsComma = false
    return taken
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func word(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// The escapes of RFC 8785 section 3.2.2.2.
  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let low = byte & 0xF
      bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      bytes.append(UInt8(ascii: "0") &+ byte &>> 4)
      bytes.append(low < 10 ? UInt8(ascii: "0") &+ low : UInt8(ascii: "a") &+ low &- 10)
    }
  }
}
