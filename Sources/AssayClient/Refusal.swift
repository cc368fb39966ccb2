package import AssayAPI
internal import JSON
internal import JSONRPC

/// An error as the server told it.
package struct Refusal: Equatable, Sendable {
  package let code: Int64
  package let message: String
  /// What the server tells beside the message; nil where it has not the form of this protocol.
  package let data: Wire.ErrorData?
  /// The whole error object as JSON text.
  package let json: [UInt8]

  /// The stable word for programs, such as `not_found`.
  package var kind: String? { data?.kind }
  /// The dotted path of the parameter it is about.
  package var field: String? { data?.field }
  /// What a person can do next; it names methods of the protocol.
  package var hint: String? { data?.hint }
}

extension Refusal {
  init(_ error: RPCError) {
    var text = JSONWriter(reservingCapacity: 512)
    error.write(to: &text)
    let json = text.takeBytes()
    let root = (try? JSONDocument(json, maximumDepth: ClientLimits.depth))?.root
    let data = root?.member("data").flatMap { try? Wire.ErrorData(reading: $0, field: .result) }
    self.init(code: error.code, message: error.message, data: data, json: json)
  }
}
