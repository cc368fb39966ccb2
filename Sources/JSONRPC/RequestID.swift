package import JSON

/// The id of a call: a string, an integer within ±2^53, or null.
///
/// Keeps the text it was written in, so that a reply echoes it unchanged; two ids are equal when they
/// are written alike.
package struct RequestID: Hashable, Sendable {
  /// JSON text.
  package let text: [UInt8]

  package static let null = RequestID(text: Array("null".utf8))

  package init(_ value: Int64) {
    var writer = JSONWriter(reservingCapacity: 20)
    writer.integer(value)
    text = writer.takeBytes()
  }

  /// Nil when the value can be no id: fractions, integers out of range, booleans and containers.
  package init?(_ node: JSONNode) {
    switch node.kind {
    case .string, .null: break
    case .integer where !node.isIntegerOutOfRange: break
    case .integer, .number, .boolean, .array, .object: return nil
    }
    text = Array(node.text)
  }

  private init(text: [UInt8]) { self.text = text }

  package var isNull: Bool { self == .null }
}
