import JSON
import Testing

@Suite("Canonical text (RFC 8785)")
struct CanonicalJSONTests {
  private func canonical(_ text: String) throws -> String {
    String(decoding: try CanonicalJSON.encode(try parse(text)), as: UTF8.self)
  }

  @Test("members are sorted by UTF-16 code units, as in the RFC's section 3.2.3")
  func sorting() throws {
    let text = #"""
      {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
       "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
       "\u00f6": "Latin Small Letter O With Diaeresis"}
      """#
    let names = try parse(try canonical(text)).members.map(\.name)
    #expect(names == ["\r", "1", "\u{80}", "ö", "€", "😀", "\u{FB33}"])
  }

  @Test(
    "text takes its one form",
    arguments: [
      (" { } ", "{}"), ("[ 1 , 2 ]", "[1,2]"), (#"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#),
      (#"{"aa":1,"a":2,"":3,"B":4}"#, #"{"":3,"B":4,"a":2,"aa":1}"#), ("-0", "0"),
      ("[true,false,null]", "[true,false,null]"), (#""\u0041\/\u00e9\u20AC""#, #""A/é€""#),
      (#""\u000A\u001f\"\\""#, #""\n\u001f\"\\""#),
      (#"{"\u0062":1,"a":2,"\n":3}"#, #"{"\n":3,"a":2,"b":1}"#),
      (#"[{"b":[{"d":1,"c":2}],"a":{}}]"#, #"[{"a":{},"b":[{"c":2,"d":1}]}]"#),
      ("9007199254740992", "9007199254740992"),
      (#"{"a":{"z":1,"y":{"x":1}},"b":[]}"#, #"{"a":{"y":{"x":1},"z":1},"b":[]}"#),
    ]
  )
  func forms(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test(
    "numbers that are no integers are refused where they stand",
    arguments: [
      ("1.0", 0), ("[1,1e3]", 3), (#"{"a":9007199254740993}"#, 5), (#"[[],{"a":-0.0}]"#, 9),
    ]
  )
  func refused(text: String, offset: Int) throws {
    let node = try parse(text)
    let error = #expect(throws: CanonicalJSONError.self) { try CanonicalJSON.encode(node) }
    #expect(error?.offset == offset)
  }

  @Test("a part of a document is encoded by itself")
  func part() throws {
    let node = try #require(try parse(#"{"a":{"c":1,"b":2},"d":3}"#).member("a"))
    #expect(try CanonicalJSON.encode(node) == Array(#"{"b":2,"c":1}"#.utf8))
  }

  @Test("nesting costs no stack")
  func depth() throws {
    let text =
      [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
      + [UInt8](repeating: UInt8(ascii: "]"), count: 200_000)
    let node = try JSONDocument(text, maximumDepth: .max).root
    #expect(try CanonicalJSON.encode(node) == text)
  }
}
