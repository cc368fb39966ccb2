import JSON
import Support
import Testing

@Suite("Indented text")
struct IndentedJSONTests {
  private func indented(_ text: String) throws -> String {
    String(decoding: IndentedJSON.encode(try parse(text)), as: UTF8.self)
  }

  @Test("each member and each element has a line of its own, two spaces a level")
  func lines() throws {
    let text = try indented(#"{"a":[1,{"b":null,"c":"x"}],"d":true}"#)
    #expect(
      text == """
        {
          "a": [
            1,
            {
              "b": null,
              "c": "x"
            }
          ],
          "d": true
        }
        """
    )
  }

  @Test(
    "scalars and empty containers stay on one line",
    arguments: [
      ("1", "1"), (" null ", "null"), (#""x""#, #""x""#), (" [ ] ", "[]"), ("{ \n }", "{}"),
      ("[[],{}]", "[\n  [],\n  {}\n]"), (#"{"a":{}}"#, "{\n  \"a\": {}\n}"),
    ]
  )
  func small(text: String, expected: String) throws {
    #expect(try indented(text) == expected)
  }

  @Test("names and scalars stay as they stand, and members keep their order")
  func verbatim() throws {
    #expect(
      try indented(#"{"b\u0041":"\/é\n","a":-0,"c":1.50e+2}"#)
        == "{\n  \"b\\u0041\": \"\\/é\\n\",\n  \"a\": -0,\n  \"c\": 1.50e+2\n}"
    )
  }

  @Test("a value inside a document is written from the margin")
  func inside() throws {
    let node = try #require(try parse(#"{"a":[[1]],"b":2}"#).member("a"))
    #expect(
      String(decoding: IndentedJSON.encode(node), as: UTF8.self) == "[\n  [\n    1\n  ]\n]"
    )
  }

  @Test("deep nesting is written whole")
  func deep() throws {
    let depth = 500
    let text =
      Array(String(repeating: "[", count: depth).utf8)
      + Array(String(repeating: "]", count: depth).utf8)
    let node = try JSONDocument(text, maximumDepth: depth).root
    let lines = IndentedJSON.encode(node).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2 * depth - 1)
  }

  @Test(
    "indented text reads back as the same value, and as its own indented text",
    arguments: seeds
  )
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = RandomValue(depth: 5, using: &generator)
      let indented = IndentedJSON.encode(try parse(bytes: value.text))
      let again = try parse(bytes: indented)
      #expect(RandomValue(again) == value)
      #expect(IndentedJSON.encode(again) == indented)
    }
  }
}
