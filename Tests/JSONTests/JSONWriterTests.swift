import JSON
import Testing

@Suite("Writing")
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(reservingCapacity: 0)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("commas stand between members and elements and nowhere else")
  func commas() {
    let text = written { writer in
      writer.beginObject()
      writer.name("a")
      writer.beginArray()
      writer.beginArray()
      writer.endArray()
      writer.beginObject()
      writer.endObject()
      writer.integer(1)
      writer.boolean(true)
      writer.null()
      writer.endArray()
      writer.name(String("b\n"))
      writer.string("x")
      writer.name("c")
      writer.raw(#"{"d":[]}"#.utf8)
      writer.name("e")
      writer.boolean(false)
      writer.endObject()
    }
    #expect(text == #"{"a":[[],{},1,true,null],"b\n":"x","c":{"d":[]},"e":false}"#)
  }

  @Test(
    "integers are written in decimal",
    arguments: [
      (0, "0"), (7, "7"), (-7, "-7"), (10, "10"), (99, "99"), (100, "100"), (-1_000, "-1000"),
      (JSONInteger.maximum, "9007199254740992"), (JSONInteger.minimum, "-9007199254740992"),
      (.max, "9223372036854775807"), (.min, "-9223372036854775808"),
    ] as [(Int64, String)]
  )
  func integers(value: Int64, expected: String) {
    #expect(written { $0.integer(value) } == expected)
  }

  @Test(
    "strings escape what RFC 8785 names and nothing else",
    arguments: [
      ("", #""""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a/b", #""a/b""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1}\u{B}\u{1F}", #""\u0000\u0001\u000b\u001f""#),
      ("\u{7F}", "\"\u{7F}\""), ("é€😀\u{2028}", "\"é€😀\u{2028}\""), ("</script>", #""</script>""#),
    ]
  )
  func strings(value: String, expected: String) {
    #expect(written { $0.string(value) } == expected)
    #expect(written { $0.name(value) } == expected + ":")
  }

  @Test("an escape is found at every place of a long string")
  func places() throws {
    for length in 0..<40 {
      for place in 0..<max(length, 1) {
        var characters = [Character](repeating: "é", count: length)
        if length > 0 { characters[place] = "\"" }
        let value = String(characters)
        #expect(try parse(written { $0.string(value) }).string == value)
      }
    }
  }

  @Test("a string is put straight into its place, however little room was left", arguments: 0..<40)
  func inPlace(_ capacity: Int) throws {
    var writer = JSONWriter(reservingCapacity: capacity)
    writer.beginArray()
    for count in 0..<30 {
      writer.string(atMost: 30) { text in
        for place in 0..<count { text[place] = UInt8(ascii: "a") }
        return count
      }
    }
    writer.reserveCapacity(capacity)
    writer.endArray()
    let expected = (0..<30).map { "\"" + String(repeating: "a", count: $0) + "\"" }
    #expect(writer.bytes == Array(("[" + expected.joined(separator: ",") + "]").utf8))
  }

  @Test("a writer can be taken from and starts over")
  func reuse() {
    var writer = JSONWriter()
    writer.integer(1)
    #expect(writer.takeBytes() == Array("1".utf8))
    writer.integer(2)
    #expect(writer.bytes == Array("2".utf8))
  }
}
