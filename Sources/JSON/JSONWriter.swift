/// Writes compact JSON, in UTF-8, to its own buffer.
///
/// The writer adds commas; the caller must alternate names and values inside objects and close containers. Strings and
/// integers are canonical by RFC 8785.
package struct JSONWriter: Sendable {
  /// Longer than the written text, so that most writes only copy.
  private var room: [UInt8]
  /// The end of the written text.
  private var end = 0
  /// Whether the next name or value needs a comma before it.
  private var needsComma = false

  package init(reservingCapacity capacity: Int = 256) {
    room = [UInt8](repeating: 0, count: capacity)
  }

  /// The text written so far.
  package var bytes: [UInt8] { Array(room[..<end]) }

  /// Reserves room for about `count` more bytes.
  package mutating func reserveCapacity(_ count: Int) {
    if room.count &- end < count { grow(by: count) }
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  package mutating func endObject() { end(UInt8(ascii: "}")) }

  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a name that needs no escapes.
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
    append(UInt8(ascii: ":"))
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

  /// Writes a string of at most `capacity` ASCII characters that need no escapes; `body` writes them in place and
  /// returns their number.
  package mutating func string(
    atMost capacity: Int,
    _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    write(atMost: capacity &+ 2) { target, start in
      target[start] = UInt8(ascii: "\"")
      let begin = start &+ 1
      let place = UnsafeMutableRawBufferPointer(rebasing: target[begin..<(begin &+ capacity)])
      let end = begin &+ body(place.assumingMemoryBound(to: UInt8.self))
      let text = UnsafeRawBufferPointer(rebasing: target[begin..<end])
      assert(ByteRuns.endOfUnescaped(in: text, from: 0) == text.count, "it needs escapes")
      target[end] = UInt8(ascii: "\"")
      return end &+ 1
    }
    needsComma = true
  }

  /// Writes an integer in decimal digits.
  ///
  /// Peers refuse integers outside ±2^53.
  package mutating func integer(_ value: Int64) {
    write(atMost: 20) { target, start in
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

  /// Writes one complete value that is JSON text already.
  package mutating func raw(_ valid: some Collection<UInt8>) {
    let written: Void? = valid.withContiguousStorageIfAvailable { raw(UnsafeRawBufferPointer($0)) }
    if written == nil { Array(valid).withUnsafeBytes { raw($0) } }
  }

  /// Writes one complete value that is JSON text already, from memory that it copies.
  package mutating func raw(_ valid: UnsafeRawBufferPointer) {
    write(atMost: valid.count) { $0.copy(valid, at: $1) }
    needsComma = true
  }

  /// Writes one or more members of an object that are JSON text already, with the commas between them.
  package mutating func rawMembers(_ valid: [UInt8]) { valid.withUnsafeBytes { raw($0) } }

  /// Writes the members of a pattern, with fillings from `JSONPattern.filling` in its gaps.
  package mutating func members(_ pattern: JSONPattern, _ fillings: [[UInt8]]) {
    var length = pattern.length
    for piece in pattern.pieces { length &+= piece.filling.map { fillings[$0].count } ?? 0 }
    write(atMost: length) { target, start in
      var place = start
      for piece in pattern.pieces {
        place = piece.text.withUnsafeBytes { target.copy($0, at: place) }
        guard let filling = piece.filling else { continue }
        place = fillings[filling].withUnsafeBytes { target.copy($0, at: place) }
      }
      return place
    }
    needsComma = true
  }

  /// Writes the start of an object as JSON text, up to where a value follows.
  package mutating func rawOpening(_ valid: StaticString) {
    raw(UnsafeRawBufferPointer(start: valid.utf8Start, count: valid.utf8CodeUnitCount))
    needsComma = false
  }

  /// Writes a name that is JSON text already, including its quotes and colon.
  package mutating func rawName(_ valid: [UInt8]) {
    valid.withUnsafeBytes { raw($0) }
    needsComma = false
  }

  /// Writes a name that is a JSON string already, including quotes.
  mutating func name(raw quoted: some Collection<UInt8>) {
    raw(quoted)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Returns the text without copying it; the writer starts again with an empty one.
  package mutating func takeBytes() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &room)
    taken.removeLast(taken.count - end)
    end = 0
    needsComma = false
    return taken
  }

  private mutating func begin(_ bracket: UInt8) {
    write(atMost: 1) { target, start in
      target[start] = bracket
      return start &+ 1
    }
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }

  private mutating func word(_ word: StaticString) {
    let word = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    write(atMost: word.count) { $0.copy(word, at: $1) }
    needsComma = true
  }

  /// Writes text that needs no escapes.
  @inline(__always)
  private mutating func appendQuoted(_ text: UnsafeRawBufferPointer, colon: Bool) {
    write(atMost: text.count &+ 3) { target, start in
      target[start] = UInt8(ascii: "\"")
      let end = target.copy(text, at: start &+ 1)
      target[end] = UInt8(ascii: "\"")
      guard colon else { return end &+ 1 }
      target[end &+ 1] = UInt8(ascii: ":")
      return end &+ 2
    }
  }

  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer, firstEscape: Int) {
    // Each byte becomes at most six.
    write(atMost: 6 &* text.count &+ 2) { target, start in
      target[start] = UInt8(ascii: "\"")
      var place = start &+ 1
      var begin = 0
      var end = firstEscape
      while true {
        place = target.copy(UnsafeRawBufferPointer(rebasing: text[begin..<end]), at: place)
        guard end < text.count else { break }
        place = target.escape(text[end], at: place)
        begin = end &+ 1
        end = ByteRuns.endOfUnescaped(in: text, from: begin)
      }
      target[place] = UInt8(ascii: "\"")
      return place &+ 1
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if end == room.count { grow(by: 1) }
    room[end] = byte
    end &+= 1
  }

  /// Writes a comma if one is due, and then what `body` writes from the offset it gets; `body` returns the offset after
  /// that.
  @inline(__always)
  private mutating func write(
    atMost capacity: Int,
    _ body: (UnsafeMutableRawBufferPointer, Int) -> Int
  ) {
    if room.count &- end <= capacity { grow(by: capacity &+ 1) }
    var place = end
    let needsComma = needsComma
    room.withUnsafeMutableBytes { target in
      if needsComma {
        target[place] = UInt8(ascii: ",")
        place &+= 1
      }
      place = body(target, place)
    }
    end = place
  }

  @inline(never)
  private mutating func grow(by count: Int) {
    // Filling a new array is fast; appending a repeated element would go byte by byte.
    var larger = [UInt8](repeating: 0, count: room.count + max(count, room.count, 256))
    larger.withUnsafeMutableBytes { target in
      room.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    }
    room = larger
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies a text and returns the offset after it.
  @inline(__always)
  fileprivate func copy(_ text: UnsafeRawBufferPointer, at offset: Int) -> Int {
    UnsafeMutableRawBufferPointer(rebasing: self[offset...]).copyMemory(from: text)
    return offset &+ text.count
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Writes one of the escapes of RFC 8785, section 3.2.2.2, and returns the offset after it.
  fileprivate func escape(_ byte: UInt8, at offset: Int) -> Int {
    self[offset] = UInt8(ascii: "\\")
    let letter: UInt8? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
      case 0x08: UInt8(ascii: "b")
      case 0x09: UInt8(ascii: "t")
      case 0x0A: UInt8(ascii: "n")
      case 0x0C: UInt8(ascii: "f")
      case 0x0D: UInt8(ascii: "r")
      default: nil
      }
    if let letter {
      self[offset &+ 1] = letter
      return offset &+ 2
    }
    let low = byte & 0xF
    self[offset &+ 1] = UInt8(ascii: "u")
    self[offset &+ 2] = UInt8(ascii: "0")
    self[offset &+ 3] = UInt8(ascii: "0")
    self[offset &+ 4] = UInt8(ascii: "0") &+ byte &>> 4
    self[offset &+ 5] = low < 10 ? UInt8(ascii: "0") &+ low : UInt8(ascii: "a") &+ low &- 10
    return offset &+ 6
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
