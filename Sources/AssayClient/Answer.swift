package import AssayAPI
internal import JSON

/// What a server answered, typed and as it was written.
package struct Answer<Result: WireValue>: Sendable {
  package let result: Result
  /// The event that the answer is as of; nil where the server answers without the store.
  package let seq: Int64?
  /// The result as JSON text.
  package let json: [UInt8]

  /// Reads a result and, beside its fields, the `seq` of calls that touch the store.
  ///
  /// Fields that this client does not know are passed over.
  init(reading node: JSONNode, of effect: MethodEffect) throws(InvalidField) {
    result = try Result(reading: node, field: .result)
    seq = effect == .server ? nil : try ReplySeq(reading: node, field: .result).seq
    json = Array(node.text)
  }
}
