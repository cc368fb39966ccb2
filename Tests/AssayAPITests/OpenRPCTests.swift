import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("The OpenRPC document")
struct OpenRPCTests {
  private let document: JSONValue
  private let read: JSONValue
  private let write: JSONValue

  init() throws {
    document = try JSONValue(
      parsing: OpenRPC.document(
        [MethodDescription(SampleRead.self), MethodDescription(SampleWrite.self)],
        version: "3.2.1"
      )
    )
    read = try #require(document["methods"]?[0])
    write = try #require(document["methods"]?[1])
  }

  @Test("it names its specification, the product and its version")
  func head() {
    #expect(document["openrpc"] == "1.3.2")
    #expect(document["info"]?["title"] == "Assay")
    #expect(document["info"]?["version"] == "3.2.1")
  }

  @Test("a method has its name, its sentences, and parameters by name")
  func method() {
    #expect(read["name"] == "sample.read")
    #expect(read["summary"] == "Reads a sample.")
    #expect(read["description"] == "Samples are small.")
    #expect(read["paramStructure"] == "by-name")
    #expect(write["description"] == nil)
  }

  @Test("options follow the parameters, in order")
  func parameterNames() {
    #expect(
      names(of: read) == ["claim", "words", "stance", "isNew", "part", "shared", "via", "asOf"]
    )
    #expect(names(of: write) == ["requestKey", "ifVersion", "dryRun", "reason"])
  }

  @Test(
    "a parameter may be null if it may be left out",
    arguments: [
      ("claim", true, ["type": "string", "pattern": "^[Cc][1-9][0-9]*$"]),
      ("words", false, ["type": ["array", "null"], "items": ["type": "string"]]),
      (
        "stance", false,
        ["type": ["string", "null"], "enum": ["asserts", "confirms", "denies", nil]]
      ),
      ("isNew", false, ["type": ["boolean", "null"]]),
      (
        "part", false,
        ["oneOf": [["$ref": "#/components/schemas/SamplePart"], ["type": "null"]]]
      ),
      ("shared", true, ["$ref": "#/components/schemas/SampleShared"]),
      (
        "via", false,
        [
          "oneOf": [
            ["type": "string"], ["$ref": "#/components/schemas/CarrierDraft"], ["type": "null"],
          ]
        ]
      ),
    ] as [(String, Bool, JSONValue)]
  )
  func parameter(_ name: String, _ isRequired: Bool, _ schema: JSONValue) throws {
    let all = try #require(read["params"]?.array)
    let parameter = try #require(all.first { $0["name"]?.string == name })
    #expect(parameter["required"] == .boolean(isRequired))
    #expect(parameter["schema"] == schema)
    #expect(parameter["description"]?.string?.isEmpty == false)
  }

  @Test("integers are limited to the range that every JSON reader represents exactly")
  func integers() {
    #expect(
      read["result"]?["schema"]?["properties"]?["seq"]
        == [
          "description": "The event that this answer is as of.", "type": "integer",
          "minimum": -9_007_199_254_740_992, "maximum": 9_007_199_254_740_992,
        ]
    )
  }

  @Test("a result includes seq besides its fields, and may lack only optional fields")
  func result() throws {
    let schema = try #require(read["result"]?["schema"])
    #expect(read["result"]?["name"] == "SampleRead")
    #expect(schema["title"] == "SampleRead")
    #expect(schema["required"] == ["seq", "text", "maybe", "count", "answer", "shared"])
    #expect(schema["additionalProperties"] == false)
  }

  @Test(
    "a field of a result is null only if it is nullable",
    arguments: [
      ("text", ["description": "Some text.", "type": "string"]),
      ("maybe", ["description": "Some text, or null.", "type": ["string", "null"]]),
      ("note", ["description": "A note.", "type": "string"]),
      (
        "answer",
        ["description": "An answer.", "allOf": [["$ref": "#/components/schemas/SampleAnswer"]]]
      ),
      (
        "shared",
        [
          "description": "What goes both ways.",
          "oneOf": [["$ref": "#/components/schemas/SampleShared"], ["type": "null"]],
        ]
      ),
    ] as [(String, JSONValue)]
  )
  func resultField(_ name: String, _ schema: JSONValue) {
    #expect(read["result"]?["schema"]?["properties"]?[name] == schema)
  }

  @Test("objects inside parameters and results are components, each once")
  func components() {
    let schemas = document["components"]?["schemas"]?.object
    #expect(
      schemas?.keys.sorted() == [
        "CarrierDraft", "Redaction", "SampleAnswer", "SamplePart", "SampleShared",
      ]
    )
  }

  @Test(
    "an object's schema is that of the side that writes it",
    arguments: [
      ("SamplePart", nil, ["size": ["integer", "null"]]),
      (
        "SampleAnswer", ["size", "maybe"],
        ["size": "integer", "note": "string", "maybe": ["string", "null"]]
      ),
      ("SampleShared", ["name"], ["name": "string", "note": ["string", "null"]]),
    ] as [(String, JSONValue?, [String: JSONValue])]
  )
  func component(_ title: String, _ required: JSONValue?, _ types: [String: JSONValue]) throws {
    let schema = try #require(document["components"]?["schemas"]?[title])
    #expect(schema["title"] == .string(title))
    #expect(schema["required"] == required)
    #expect(schema["properties"]?.object?.compactMapValues { $0["type"] } == types)
    #expect(schema["additionalProperties"] == false)
  }

  @Test("a method's errors include those common to its effect, each once by code")
  func errors() {
    let codes = { (method: JSONValue) in method["errors"]?.array?.compactMap { $0["code"] } }
    #expect(codes(read) == [1_001, 1_004, 1_006, 1_007, 1_008, 1_010, 1_011])
    #expect(codes(write) == [1_004, 1_006, 1_007, 1_008, 1_009, 1_010])
    #expect(
      read["errors"]?[0]
        == [
          "code": 1_001, "message": .string(ErrorKind.notFound.meaning),
          "data": ["kind": "not_found"],
        ]
    )
  }

  @Test("an example gives each of its parameters a value")
  func example() {
    #expect(
      read["examples"] == [
        [
          "name": "sample.read",
          "params": [
            ["name": "claim", "value": "C2"], ["name": "words", "value": ["it's", "\n"]],
            ["name": "asOf", "value": 7],
          ],
        ]
      ]
    )
    #expect(write["examples"]?[0]?["params"] == [])
  }

  private func names(of method: JSONValue) -> [String]? {
    method["params"]?.array?.compactMap { $0["name"]?.string }
  }
}
