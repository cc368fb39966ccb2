import JSON
import Testing

/// Reads a text with room for 64 levels.
func parse(_ text: String) throws(JSONSyntaxError) -> JSONNode {
  try JSONDocument(Array(text.utf8), maximumDepth: 64).root
}

func parse(bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
  try JSONDocument(bytes, maximumDepth: 64).root
}

/// The fault found in a text, or nil when it is accepted.
func fault(in bytes: [UInt8], maximumDepth: Int = 64) -> JSONSyntaxError? {
  do throws(JSONSyntaxError) {
    _ = try JSONDocument(bytes, maximumDepth: maximumDepth)
    return nil
  } catch {
    return error
  }
}

func fault(in text: String) -> JSONSyntaxError? { fault(in: Array(text.utf8)) }

@Suite("Reading a document")
struct JSONDocumentTests {
  @Test("nesting up to the maximum is accepted", arguments: [("[", "]"), (#"{"a":"#, "}")])
  func deepest(open: String, close: String) throws {
    let inner = open == "[" ? "" : "1"
    let text =
      String(repeating: open, count: 64) + inner + String(repeating: close, count: 64)
    #expect(try parse(text).count <= 1)
  }

  @Test("nesting one beyond the maximum is refused", arguments: ["[", #"{"a":"#])
  func tooDeep(open: String) {
    let text = String(repeating: open, count: 65)
    #expect(
      fault(in: text)
        == JSONSyntaxError(.nestedTooDeep(maximum: 64), at: open.utf8.count * 64)
    )
  }

  @Test("a million open brackets cost no stack")
  func openBrackets() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(fault(in: text, maximumDepth: .max)?.reason == .unexpectedEnd)
  }

  @Test(
    "equal names within one object are refused at the second",
    arguments: [
      (#"{"a":1,"a":2}"#, 7),
      (#"{"a":1,"b":{},"a":2}"#, 14),
      (#"{"a":1,"\u0061":2}"#, 7),
      (#"{"\u0061":1,"a":2}"#, 12),
      (#"{"\ud83d\ude00":1,"😀":2}"#, 18),
      (#"{"":1,"":2}"#, 6),
      (#"[{"x":{"a":1,"a":1}}]"#, 13),
    ]
  )
  func duplicateNames(text: String, offset: Int) {
    #expect(fault(in: text) == JSONSyntaxError(.duplicateName, at: offset))
  }

  @Test(
    "names that differ are accepted",
    arguments: [
      #"{"a":1,"A":2}"#, #"{"a":{"a":1}}"#, #"[{"a":1},{"a":1}]"#,
      "{\"\u{E9}\":1,\"e\u{301}\":2}", #"{"a":"a"}"#, #"{"a":1,"b":"a"}"#, #"{"a":1,"a\u0000":2}"#,
    ]
  )
  func differentNames(text: String) {
    #expect(fault(in: text) == nil)
  }

  @Test("a duplicate among many names is found", arguments: [15, 16, 17, 18, 1_000, 100_000])
  func duplicateAmongMany(count: Int) throws {
    let names = (0..<count).map { #""name\#($0)":{"n":[\#($0)]}"# }.joined(separator: ",")
    #expect(try parse("{\(names)}").count == count)
    let last = #""n\u0061me\#(count / 2)":1"#
    #expect(
      fault(in: "{\(names),\(last)}")
        == JSONSyntaxError(.duplicateName, at: names.utf8.count + 2)
    )
  }

  @Test(
    "a fault is told in words and with its offset",
    arguments: [
      ("{\"a\":1,\"b\":22 \0}", "unexpected byte 0x00 at byte 14"),
      ("[1,", "unexpected end of text at byte 3"),
      ("\"a\nb\"", "control character 0x0a in a string at byte 2"),
      ("[[1],[01]]", "number with a leading zero at byte 6"),
      ("", "empty text at byte 0"),
      ("{} {}", "content after the value at byte 3"),
      ("\u{FEFF}{}", "byte-order mark at byte 0"),
    ]
  )
  func words(text: String, words: String) {
    #expect(fault(in: text)?.description == words)
  }

  @Test("has at most as many values as it may, names of members included")
  func count() throws {
    let text = Array(#"{"a":[1,2,{}]}"#.utf8)
    _ = try JSONDocument(text, maximumDepth: 8, maximumCount: 6)
    #expect(throws: JSONSyntaxError(.tooManyValues(maximum: 4), at: 9)) {
      try JSONDocument(text, maximumDepth: 8, maximumCount: 4)
    }
  }

  @Test("tells the memory that the text and its values take")
  func memory() throws {
    let text = Array("[\(String(repeating: "1,", count: 999))1]".utf8)
    let bytes = try JSONDocument(text, maximumDepth: 8).memoryBytes
    #expect((1_000...3_000).contains((bytes - text.count) / JSONDocument.bytesPerValue))
  }
}
