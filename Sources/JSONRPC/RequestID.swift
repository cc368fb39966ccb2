package import JSON

/// The id of a call: a string, an integer within ±2^53, or null.
///
/// It keeps its JSON text, so that a reply echoes it unchanged; two ids are equal if their texts are.
package struct RequestID: Hashable, Sendable {
  /// The id as JSON text.
  package let text: [UInt8]

  package static let null = RequestID(text: Array("null".utf8))

  package init(_ value: Int64) {
    var writer = JSONWriter(reservingCapacity: 20)
    writer.integer(value)
    text = writer.takeBytes()
  }

  /// Nil if the value cannot be an id: fractions, integers out of range, booleans and containers.
  package init?(_ node: JSONNode) {
    switch node.kind {
    case .string, .null: break
    case .integer where !node.isIntegerOutOfRange: break
    case .integer, .number, .boolean, .array, .object: return nil
    }
    text = Array(node.text)
  }

  /// Makes the id whose JSON text is `text`: that of a string, an integer or null.
  package init(text: [UInt8]) { self.text = text }

  package var isNull: Bool { self == .null }
}
