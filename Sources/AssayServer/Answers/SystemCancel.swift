import AssayAPI
import JSONRPC

extension SystemCancel: Answered {
  /// The notification of the Language Server Protocol that means the same.
  static let foreignName = "$/cancelRequest"

  static let answer = Answer<Self>(effect: .read) { (call, _, _, tally) throws(RPCError) in
    let target =
      call.method == foreignName
      ? try call.parameters(ForeignParameters.self, options: NoFields.self).0.id
      : try call.parameters(Parameters.self, options: NoFields.self).0.call
    return .cancelling(RequestID(text: target.text)) { isFound in
      var result = Result()
      result.cancelled = isFound
      return ReplyBody.write(call.id) { result.write(to: &$0) }
    }
  }

  /// Whether a call takes effect before those that were sent before it, because it cancels one.
  static func isUrgent(_ call: Call) -> Bool {
    call.method == ownName || call.method == foreignName
  }

  private static let ownName = name.description

  private struct ForeignParameters: WireObject {
    var id = CallID.blank

    mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The id of the call.")
    }
  }
}
