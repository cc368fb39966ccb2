package import AssayAPI
internal import JSON

/// A server's answer, both typed and as JSON text.
package struct Answer<Result: WireValue>: Sendable {
  package let result: Result
  /// The event that the answer is as of; nil if the server answers without the store.
  package let seq: Int64?
  /// The parameters from which unseen characters were taken off.
  package let cleaned: [String]
  /// The result as JSON text.
  package let json: [UInt8]

  /// Reads a result and, for calls that touch the store, the `seq` beside its fields.
  ///
  /// Fields that this client does not know are ignored.
  init(reading node: JSONNode, of effect: MethodEffect) throws(InvalidField) {
    result = try Result(reading: node, field: .result)
    seq = effect == .server ? nil : try ReplySeq(reading: node, field: .result).seq
    cleaned = effect == .write ? try ReplyRemarks(reading: node, field: .result).cleaned ?? [] : []
    json = Array(node.text)
  }
}
