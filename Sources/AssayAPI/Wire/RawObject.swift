package import JSON

/// A JSON object that is passed on unchanged; another specification defines its shape.
package struct RawObject: WireValue {
  /// The JSON text of the object.
  package var text: [UInt8]

  package init(text: [UInt8]) { self.text = text }

  package static var schema: Schema { .anyObject }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard node.kind == .object else { throw InvalidField(field, "must be an object") }
    text = Array(node.text)
  }

  package func write(to writer: inout JSONWriter) { writer.raw(text) }
}
