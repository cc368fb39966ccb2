package import JSON

/// A value on the wire, which declares its schema, and can be read from JSON and written to JSON.
package protocol WireValue: Sendable, Equatable {
  /// The type of the values, as documents and help pages describe it.
  static var schema: Schema { get }

  /// Whether values are lists, for callers that do not need the whole schema.
  static var isList: Bool { get }

  /// Reads a value; `field` is its path in the parameters or the result, for the error.
  init(reading node: JSONNode, field: FieldPath) throws(InvalidField)

  /// Appends the value as one JSON value.
  func write(to writer: inout JSONWriter)
}

extension WireValue {
  package static var isList: Bool { false }
}

extension String: WireValue {
  package static var schema: Schema { .string() }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let text = node.string else { throw InvalidField(field, "must be a string") }
    self = text
  }

  package func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int64: WireValue {
  package static var schema: Schema { .integer }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let value = node.integer else {
      let problem =
        node.isIntegerOutOfRange
        ? "is beyond 2^53, which JSON numbers cannot carry exactly" : "must be an integer"
      throw InvalidField(field, problem)
    }
    self = value
  }

  package func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: WireValue {
  package static var schema: Schema { .boolean }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let value = node.boolean else { throw InvalidField(field, "must be true or false") }
    self = value
  }

  package func write(to writer: inout JSONWriter) { writer.boolean(self) }
}

extension Array: WireValue where Element: WireValue {
  package static var schema: Schema { .array(Element.schema) }
  package static var isList: Bool { true }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard node.kind == .array else { throw InvalidField(field, "must be an array") }
    var values: [Element] = []
    values.reserveCapacity(node.count)
    for element in node.elements {
      values.append(try Element(reading: element, field: field.element(values.count)))
    }
    self = values
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }
}
