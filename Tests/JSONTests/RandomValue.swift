import JSON
import Support

/// A value that can be made at random, written, and compared with what was read.
indirect enum RandomValue: Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case string(String)
  case array([RandomValue])
  case object([String: RandomValue])

  init(depth: Int, using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: self = .null
    case 1: self = .boolean(Bool.random(using: &generator))
    case 2: self = .integer(Self.integer(using: &generator))
    case 3: self = .string(Self.string(using: &generator))
    case 4:
      self = .array(
        (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
          RandomValue(depth: depth - 1, using: &generator)
        }
      )
    default:
      // Past sixteen members now and then, where duplicate names are looked for differently.
      var members: [String: RandomValue] = [:]
      for _ in 0..<Int.random(in: 0..<24, using: &generator) {
        let name = Self.string(using: &generator)
        members[name] = RandomValue(depth: depth - 2, using: &generator)
      }
      self = .object(members)
    }
  }

  init?(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean == true)
    case .integer:
      guard let integer = node.integer else { return nil }
      self = .integer(integer)
    case .number: return nil
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.compactMap(RandomValue.init))
    case .object:
      var members: [String: RandomValue] = [:]
      for (name, value) in node.members { members[name] = RandomValue(value) }
      self = .object(members)
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for (name, value) in members {
        writer.name(name)
        value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  var text: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.takeBytes()
  }

  private static func integer(using generator: inout SeededGenerator) -> Int64 {
    let bound = JSONInteger.maximum >> Int64.random(in: 0..<53, using: &generator)
    return Int64.random(in: -bound...bound, using: &generator)
  }

  /// Without combining characters, so that strings equal by Unicode are equal in bytes.
  private static func string(using generator: inout SeededGenerator) -> String {
    let pools: [ClosedRange<UInt32>] = [
      0x00...0x22, 0x20...0x7F, 0x20...0x7F, 0x410...0x44F, 0x4E00...0x4F00, 0xE000...0xE100,
      0x1F600...0x1F64F,
    ]
    let length = Int.random(in: 0..<20, using: &generator)
    var string = ""
    for _ in 0..<length {
      let pool = pools[Int.random(in: 0..<pools.count, using: &generator)]
      let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &generator))
      string.unicodeScalars.append(scalar ?? " ")
    }
    return string
  }
}
