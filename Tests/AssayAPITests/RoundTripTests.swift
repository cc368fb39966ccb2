import AssayAPI
import AssayVocabulary
import JSON
import Support
import Testing

@Suite("Writing and reading wire objects")
struct RoundTripTests {
  @Test("a written object reads back as equal, and writes the same text again", arguments: seeds)
  func readsBack(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 { try check(assayMethods, &random) }
  }

  private func check<each M: Method>(
    _ methods: MethodSet<repeat each M>,
    _ random: inout SeededGenerator
  ) throws {
    for method in repeat (each M).self { try check(method, &random) }
  }

  private func check<M: Method>(_: M.Type, _ random: inout SeededGenerator) throws {
    try check(M.Parameters.self, &random)
    try check(M.Result.self, &random)
    try check(ReadOptions.self, &random)
    try check(WriteOptions.self, &random)
  }

  /// Begins with what the schema allows, as that is all that other people's programs know.
  private func check<Value: WireValue>(
    _ type: Value.Type,
    _ random: inout SeededGenerator
  ) throws {
    let json = RandomJSON.value(of: Value.schema, &random).description
    let value = try read(type, json)
    let text = written(value)
    let again = try read(type, text)
    try #require(again == value, "\(json)")
    try #require(written(again) == text)
  }
}

/// Random values that a schema allows.
private enum RandomJSON {
  static func value(of schema: Schema, _ random: inout SeededGenerator) -> JSONValue {
    switch schema {
    case .string(let pattern?, _): .string(id(pattern, &random))
    case .string(nil, "Base64"): .string(random.pick(["AA==", "AQI=", "YWJj", "+/+/YQ=="]))
    case .string(nil, _): .string(random.pick(texts))
    case .integer: .integer(Int64.random(in: 0...(1 << 53), using: &random))
    case .boolean: .boolean(Bool.random(using: &random))
    case .null: .null
    case .word(let words): .string(random.pick(words))
    case .array(let element):
      .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(of: element, &random) })
    case .oneOf(let choices): value(of: random.pick(choices), &random)
    case .anyObject: ["a": ["b": 1]]
    case .object(let object): .object(members(of: object, &random))
    }
  }

  private static func members(
    of object: ObjectSchema,
    _ random: inout SeededGenerator
  ) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for field in object.fields {
      if field.presence != .required, random.percent(30) {
        if Bool.random(using: &random) { members[field.name] = .null }
        continue
      }
      members[field.name] = value(of: field.schema, &random)
    }
    return members
  }

  /// An id that a pattern such as `^[Cc][1-9][0-9]*$` allows.
  private static func id(_ pattern: String, _ random: inout SeededGenerator) -> String {
    let letters = Array(pattern.dropFirst(2).prefix(2))
    return "\(random.pick(letters))\(Int64.random(in: 1...(1 << 53), using: &random))"
  }

  private static let texts = [
    "", "Axios", "S7", "a12", "name:S7", "name:name:A1", "name:", "2025-11",
    "Қазақстан \"x\" \\ \n\t\u{1}",
    "👩‍👩‍👧", "\u{202E}abc", String(repeating: "long ", count: 100),
  ]
}
