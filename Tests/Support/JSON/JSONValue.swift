package import JSON

/// A JSON value that tests compare, search and write as literals.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// A number with a fraction or an exponent, or one beyond 2^53, as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a JSON text with the strictness of the protocol.
  package init(parsing text: some Sequence<UInt8>) throws {
    self.init(try JSONDocument(Array(text), maximumDepth: 256).root)
  }

  package init(parsing text: String) throws { try self.init(parsing: text.utf8) }

  package init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number:
      self =
        node.integer.map { .integer($0) } ?? .number(String(decoding: node.text, as: UTF8.self))
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map { JSONValue($0) })
    case .object:
      self = .object(
        Dictionary(uniqueKeysWithValues: node.members.map { ($0.name, JSONValue($0.value)) })
      )
    }
  }

  /// A member of an object; nil if there is none, or if this is not an object.
  package subscript(name: String) -> JSONValue? { object?[name] }

  /// An element of an array; nil if there is none, or if this is not an array.
  package subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  package var object: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }
  package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON, with the names of objects sorted.
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The value as compact JSON in UTF-8, with the names of objects sorted.
  package var bytes: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256)
    write(to: &writer)
    return writer.takeBytes()
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let number): writer.integer(number)
    case .number(let text): writer.raw(Array(text.utf8))
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        writer.name(name)
        value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}
