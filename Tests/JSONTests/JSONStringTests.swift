import JSON
import Testing

@Suite("Strings")
struct JSONStringTests {
  @Test(
    "well-formed UTF-8 at every boundary is read as it stands",
    arguments: [
      ([0x7F], "\u{7F}"), ([0xC2, 0x80], "\u{80}"), ([0xDF, 0xBF], "\u{7FF}"),
      ([0xE0, 0xA0, 0x80], "\u{800}"), ([0xEC, 0xBF, 0xBF], "\u{CFFF}"),
      ([0xED, 0x9F, 0xBF], "\u{D7FF}"), ([0xEE, 0x80, 0x80], "\u{E000}"),
      ([0xEF, 0xBF, 0xBF], "\u{FFFF}"), ([0xF0, 0x90, 0x80, 0x80], "\u{10000}"),
      ([0xF3, 0xBF, 0xBF, 0xBF], "\u{FFFFF}"), ([0xF4, 0x8F, 0xBF, 0xBF], "\u{10FFFF}"),
    ] as [([UInt8], String)]
  )
  func wellFormed(bytes: [UInt8], expected: String) throws {
    for padding in 0..<9 {
      let prefix = String(repeating: "x", count: padding)
      let node = try parse(bytes: Array("\"\(prefix)".utf8) + bytes + Array("y\"".utf8))
      #expect(node.string == prefix + expected + "y")
    }
  }

  @Test(
    "ill-formed UTF-8 is refused where it begins",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xC2], [0xC2, 0x41],
      [0xC2, 0xC2], [0xDF, 0x7F], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0],
      [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF],
      [0xED, 0xB0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA1, 0x8C, 0xED, 0xBE, 0xB4], [0xEF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80],
      [0xF0, 0x90, 0x80, 0x41], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], [0xFE], [0xFF],
      [0xFF, 0xFE],
    ] as [[UInt8]]
  )
  func illFormed(bytes: [UInt8]) {
    for padding in 0..<9 {
      let prefix = Array(("\"" + String(repeating: "x", count: padding)).utf8)
      let closed = fault(in: prefix + bytes + Array("\"".utf8))
      #expect(closed == JSONSyntaxError(.invalidUTF8, at: padding + 1))
      #expect(fault(in: prefix + bytes) == closed, "cut off")
    }
  }

  @Test(
    "control characters are refused wherever they stand",
    arguments: 0x00...0x1F as ClosedRange<UInt8>
  )
  func controlCharacters(byte: UInt8) {
    for padding in 0..<17 {
      let prefix = Array(("\"" + String(repeating: "x", count: padding)).utf8)
      #expect(
        fault(in: prefix + [byte] + Array("tail of the text\"".utf8))
          == JSONSyntaxError(.controlCharacter(byte), at: padding + 1)
      )
    }
  }

  @Test(
    "escapes are read",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041""#, "A"), (#""\u00e9""#, "é"),
      (#""\u20AC""#, "€"), (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00x""#, "😀x"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\ud800\udc00""#, "\u{10000}"), (#""\u0000""#, "\0"),
      (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"), (#""a\\u0041""#, #"a\u0041"#),
      (#""é\n€\t😀""#, "é\n€\t😀"),
      (#""\u007f\u0080\u07ff\u0800\uffff""#, "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"),
    ]
  )
  func escapes(text: String, expected: String) throws {
    #expect(try parse(text).string == expected)
  }

  @Test(
    "escapes of lone surrogates are refused",
    arguments: [
      #"\ud800"#, #"\uDBFF"#, #"\udc00"#, #"\uDFFF"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800\u0041"#,
      #"\ud800\ud800"#, #"\ud800\ud800\udc00"#, #"\udc00\ud800"#, #"\uD888\uD888"#,
    ]
  )
  func loneSurrogates(text: String) {
    #expect(fault(in: "\"\(text)\"") == JSONSyntaxError(.loneSurrogate, at: 1))
  }

  @Test(
    "a string is compared without and with escapes",
    arguments: [
      (#""claim""#, true), (#""cl\u0061im""#, true), (#""clai""#, false), (#""claims""#, false),
      (#""Claim""#, false), (#""cl\u0062im""#, false), ("\"\"", false), ("1", false),
      ("null", false),
    ]
  )
  func comparison(text: String, isEqual: Bool) throws {
    #expect(try parse(text).stringEquals("claim") == isEqual)
  }
}
