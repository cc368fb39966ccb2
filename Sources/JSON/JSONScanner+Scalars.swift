extension JSONScanner {
  /// Scans from the opening quote to after the closing one.
  mutating func scanString() throws(JSONSyntaxError) {
    let start = position
    var hasEscapes = false
    position &+= 1
    while true {
      position = ByteRuns.endOfPlainASCII(in: text, from: position)
      let byte = try currentByte()
      switch byte {
      case UInt8(ascii: "\""):
        position &+= 1
        append(.string, from: start, isMarked: hasEscapes)
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try scanEscape()
      case 0x80...:
        guard let length = UTF8Sequence.length(in: text, at: position) else {
          throw JSONSyntaxError(.invalidUTF8, at: position)
        }
        position &+= length
      default:
        throw JSONSyntaxError(.controlCharacter(byte), at: position)
      }
    }
  }

  private mutating func scanEscape() throws(JSONSyntaxError) {
    let start = position
    position &+= 1
    switch try currentByte() {
    case UInt8(ascii: "u"):
      break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position &+= 1
      return
    default:
      throw JSONSyntaxError(.invalidEscape, at: start)
    }
    let unit = try scanCodeUnit(ofEscapeAt: start)
    if UTF16.isTrailSurrogate(unit) { throw JSONSyntaxError(.loneSurrogate, at: start) }
    guard UTF16.isLeadSurrogate(unit) else { return }
    guard position &+ 1 < text.count, text[position] == UInt8(ascii: "\\"),
      text[position &+ 1] == UInt8(ascii: "u")
    else { throw JSONSyntaxError(.loneSurrogate, at: start) }
    let second = position
    position &+= 1
    guard UTF16.isTrailSurrogate(try scanCodeUnit(ofEscapeAt: second)) else {
      throw JSONSyntaxError(.loneSurrogate, at: start)
    }
  }

  /// Reads the `u` at the present position and its four digits.
  private mutating func scanCodeUnit(ofEscapeAt start: Int) throws(JSONSyntaxError) -> UInt16 {
    position &+= 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONEscape.hexadecimalValue(try currentByte()) else {
        throw JSONSyntaxError(.invalidEscape, at: start)
      }
      unit = unit &<< 4 | UInt16(digit)
      position &+= 1
    }
    return unit
  }

  mutating func scanNumber() throws(JSONSyntaxError) {
    let start = position
    if text[position] == UInt8(ascii: "-") { position &+= 1 }
    let isZeroFirst = try currentByte() == UInt8(ascii: "0")
    let firstDigit = position
    try scanDigits()
    if isZeroFirst, position &- firstDigit > 1 {
      throw JSONSyntaxError(.leadingZero, at: firstDigit)
    }
    let endOfInteger = position
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position &+= 1
      try scanDigits()
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position &+= 1
      let sign = try currentByte()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position &+= 1 }
      try scanDigits()
    }
    guard position == endOfInteger else { return append(.number, from: start) }
    let digits = UnsafeRawBufferPointer(rebasing: text[firstDigit..<endOfInteger])
    append(.integer, from: start, isMarked: JSONInteger.magnitude(ofDigits: digits) == nil)
  }

  /// Scans one or more digits.
  private mutating func scanDigits() throws(JSONSyntaxError) {
    let start = position
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 { position &+= 1 }
    guard position > start else {
      _ = try currentByte()
      throw unexpectedByte()
    }
  }
}
