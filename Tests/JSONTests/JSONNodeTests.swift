import JSON
import Testing

@Suite("Reading values")
struct JSONNodeTests {
  @Test(
    "integers within 2^53 are read exactly",
    arguments: [
      ("0", 0), ("-0", 0), ("1", 1), ("-1", -1), ("2147483648", 2_147_483_648),
      ("9007199254740991", 9_007_199_254_740_991), ("9007199254740992", 9_007_199_254_740_992),
      ("-9007199254740992", -9_007_199_254_740_992),
    ] as [(String, Int64)]
  )
  func integers(text: String, expected: Int64) throws {
    let node = try parse(text)
    #expect(node.kind == .integer)
    #expect(node.integer == expected)
    #expect(!node.isIntegerOutOfRange)
  }

  @Test(
    "integers beyond 2^53 are told apart and not rounded",
    arguments: [
      "9007199254740993", "-9007199254740993", "9223372036854775807", "9223372036854775808",
      "18446744073709551617", "100000000000000000000000000000000000000000",
    ]
  )
  func integersOutOfRange(text: String) throws {
    let node = try parse(text)
    #expect(node.kind == .integer)
    #expect(node.integer == nil)
    #expect(node.isIntegerOutOfRange)
  }

  @Test(
    "a fraction or an exponent makes a number that is no integer",
    arguments: [
      "1.0", "1e3", "-0.0", "0e0", "1E-2", "9007199254740993.0",
    ]
  )
  func numbers(text: String) throws {
    let node = try parse(text)
    #expect(node.kind == .number)
    #expect(node.integer == nil)
    #expect(!node.isIntegerOutOfRange)
  }

  @Test("booleans and null are read")
  func words() throws {
    #expect(try parse("true").boolean == true)
    #expect(try parse("false").boolean == false)
    #expect(try parse("null").isNull)
    #expect(try parse("false").kind == .boolean)
  }

  @Test(
    "an accessor of another kind gives nothing",
    arguments: [
      "null", "true", "1", "1.5", #""1""#, "[1]", #"{"a":1}"#,
    ]
  )
  func otherKinds(text: String) throws {
    let node = try parse(text)
    #expect((node.boolean != nil) == (node.kind == .boolean))
    #expect((node.integer != nil) == (node.kind == .integer))
    #expect((node.string != nil) == (node.kind == .string))
    #expect(node.isNull == (node.kind == .null))
    #expect(Array(node.elements).isEmpty == (node.kind != .array))
    #expect(Array(node.members).isEmpty == (node.kind != .object))
    #expect((node.member("a") != nil) == (node.kind == .object))
    #expect(node.count == (node.kind == .array || node.kind == .object ? 1 : 0))
  }

  @Test("elements come in order, however deep their siblings nest")
  func elements() throws {
    let node = try parse(#"[1, [2, [3, {"a": [4]}]], {}, [], "five", 6]"#)
    #expect(node.count == 6)
    #expect(
      node.elements.map { String(decoding: $0.text, as: UTF8.self) }
        == ["1", #"[2, [3, {"a": [4]}]]"#, "{}", "[]", "\"five\"", "6"]
    )
  }

  @Test("members come in order, names unescaped")
  func members() throws {
    let node = try parse(#"{"z": {"a": 1}, "\u0061": [2, 3], "": null}"#)
    #expect(node.members.map(\.name) == ["z", "a", ""])
    #expect(node.members.map(\.value.kind) == [.object, .array, .null])
  }

  @Test(
    "a member is found by name, escaped or not, and not inside its siblings",
    arguments: [
      (#"{"x":{"id":1},"id":2}"#, 2), (#"{"\u0069d":3}"#, 3),
      (#"{"ID":1,"i":1,"idd":1,"id":4}"#, 4),
    ] as [(String, Int64)]
  )
  func member(text: String, expected: Int64) throws {
    #expect(try parse(text).member("id")?.integer == expected)
  }

  @Test("a member that is not there is nil", arguments: ["{}", #"{"x":{"id":1}}"#, #"["id"]"#])
  func missingMember(text: String) throws {
    #expect(try parse(text).member("id") == nil)
  }

  @Test("the text of a value is its exact bytes")
  func text() throws {
    let node = try parse(#" {"a" : -1.50e+3 , "b" : "\u0041" } "#)
    #expect(node.text.elementsEqual(#"{"a" : -1.50e+3 , "b" : "\u0041" }"#.utf8))
    #expect(node.member("a")?.text.elementsEqual("-1.50e+3".utf8) == true)
    #expect(node.member("b")?.text.elementsEqual(#""\u0041""#.utf8) == true)
  }

  @Test("a node outlives the document it came from")
  func lifetime() throws {
    let node = try JSONDocument(Array(#"["kept"]"#.utf8), maximumDepth: 1).root
    #expect(node.elements.map(\.string) == ["kept"])
  }
}
