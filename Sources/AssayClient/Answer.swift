package import AssayAPI
internal import JSON

/// What a server answered, typed and as it was written.
package struct Answer<Result: WireValue>: Sendable {
  package let result: Result
  /// The event that the answer is as of; nil where the server answers without the store.
  package let seq: Int64?
  /// The result as JSON text.
  package let json: [UInt8]
}

extension Answer {
  /// Reads a result and, beside its fields, the `seq` of calls that touch the store.
  ///
  /// Fields that this client does not know are passed over.
  static func storeAnswer(reading node: JSONNode) throws(InvalidField) -> Answer
  where Result: WireObject {
    guard node.kind == .object else { throw InvalidField(.result, "must be an object") }
    var seq = ReplySeq()
    var result = Result()
    var reader = FieldReader(node: node, path: .result)
    seq.visit(&reader)
    result.visit(&reader)
    try reader.finish()
    return Answer(result: result, seq: seq.seq, json: Array(node.text))
  }

  static func serverAnswer(reading node: JSONNode) throws(InvalidField) -> Answer {
    let result = try Result(reading: node, field: .result)
    return Answer(result: result, seq: nil, json: Array(node.text))
  }
}
