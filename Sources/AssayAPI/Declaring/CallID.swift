package import JSON

/// The id of a call: a string or an integer, as its caller wrote it.
package struct CallID: WireValue {
  /// The JSON text of the id.
  package let text: [UInt8]

  /// The id in place of one that is still to be read.
  package static let blank = CallID(text: Array("0".utf8))

  package init(text: [UInt8]) { self.text = text }

  package static var schema: Schema { .oneOf([.integer, .string()]) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard node.kind == .string || node.integer != nil else {
      throw InvalidField(field, "must be the id of a call: a string or an integer")
    }
    text = Array(node.text)
  }

  package func write(to writer: inout JSONWriter) { writer.raw(text) }
}
