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
    let name = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    assert(
      ByteRuns.endOfUnescaped(in: name, from: 0) == name.count,
      "a literal name needs no escapes"
    )
    appendQuoted(name, colon: true)
    needsComma = false
  }

  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    let written: Void? = value.utf8.withContiguousStorageIfAvailable { string(utf8: $0) }
    if written == nil {
      var native = value
      native.withUTF8 { string(utf8: $0) }
    }
  }

  /// Escapes what a JSON string must escape and copies the rest.
  ///
  /// - Parameter text: valid UTF-8.
  package mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeRawBufferPointer(text)
    let end = ByteRuns.endOfUnescaped(in: text, from: 0)
    if end == text.count {
      appendQuoted(text, colon: false)
    } else {
      appendEscaped(text, firstEscape: end)
    }
    needsComma = true
  }

  /// Decimal digits.
  ///
  /// Peers refuse what lies outside ±2^53.
  package mutating func integer(_ value: Int64) {
    append(atMost: 20) { target, start in
      var end = start
      if value < 0 {
        target[end] = UInt8(ascii: "-")
        end &+= 1
      }
      var rest = value.magnitude
      end &+= rest.decimalDigits
      var place = end
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        place &-= 1
        target[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest != 0
      return end
    }
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

  /// A name that is a JSON string already, quotes included.
  mutating func name(raw quoted: some Collection<UInt8>) {
    raw(quoted)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
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
    append(atMost: 1) { target, start in
      target[start] = bracket
      return start &+ 1
    }
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func word(_ word: StaticString) {
    let word = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    append(atMost: word.count) { $0.copy(word, at: $1) }
    needsComma = true
  }

  /// Text that needs no escapes.
  @inline(__always)
  private mutating func appendQuoted(_ text: UnsafeRawBufferPointer, colon: Bool) {
    append(atMost: text.count &+ 3) { target, start in
      target[start] = UInt8(ascii: "\"")
      let end = target.copy(text, at: start &+ 1)
      target[end] = UInt8(ascii: "\"")
      guard colon else { return end &+ 1 }
      target[end &+ 1] = UInt8(ascii: ":")
      return end &+ 2
    }
  }

  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer, firstEscape: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var end = firstEscape
    while true {
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { break }
      escape(text[end])
      start = end &+ 1
      end = ByteRuns.endOfUnescaped(in: text, from: start)
    }
    bytes.append(UInt8(ascii: "\""))
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

// Writing several bytes in one step: growing an array byte by byte costs more than the bytes do.
extension JSONWriter {
  /// Appends a comma when one is due, and then what `body` writes from the offset it is given; it
  /// returns the offset after that.
  @inline(__always)
  private mutating func append(
    atMost capacity: Int,
    _ body: (UnsafeMutableRawBufferPointer, Int) -> Int
  ) {
    let needsComma = needsComma
    bytes.append(addingCapacity: capacity &+ 1) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        let target = UnsafeMutableRawBufferPointer(buffer)
        if needsComma {
          target[count] = UInt8(ascii: ",")
          count &+= 1
        }
        count = body(target, count)
      }
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies a text in and returns the offset after it.
  @inline(__always)
  fileprivate func copy(_ text: UnsafeRawBufferPointer, at offset: Int) -> Int {
    UnsafeMutableRawBufferPointer(rebasing: self[offset...]).copyMemory(from: text)
    return offset &+ text.count
  }
}

extension UInt64 {
  fileprivate var decimalDigits: Int {
    var digits = 1
    var rest = self
    while rest >= 10 {
      rest /= 10
      digits &+= 1
    }
    return digits
  }
}
