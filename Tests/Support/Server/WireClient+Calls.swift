extension WireClient {
  /// Makes one call in line framing and waits for its reply: the result, or the error as an `RPCFailure`.
  package func call(_ method: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
    try send(Self.line(id: 1, method, parameters))
    return try readReply()
  }

  /// Returns the next reply's result; throws its error as an `RPCFailure`.
  package func readReply() throws -> JSONValue {
    guard let line = try readLine() else { throw TestFailure("the server closed the connection") }
    return try RPCFailure.result(of: try JSONValue(parsing: line))
  }

  /// Returns a call in line framing; a notification if `id` is nil.
  package static func line(
    id: Int64?,
    _ method: String,
    _ parameters: JSONValue = [:]
  ) -> String {
    var call: [String: JSONValue] = [
      "jsonrpc": "2.0", "method": .string(method), "params": parameters,
    ]
    call["id"] = id.map { .integer($0) }
    return JSONValue.object(call).description + "\n"
  }
}

/// An error reply to a call.
package struct RPCFailure: Error, Hashable, CustomStringConvertible {
  package let code: Int64
  package let message: String
  /// The error's kind, from its data.
  package let kind: String?
  /// The parameter at fault, from its data.
  package let field: String?
  package let hint: String?

  /// Returns the result of a reply; throws its error.
  package static func result(of reply: JSONValue) throws -> JSONValue {
    if let result = reply["result"] { return result }
    guard let error = reply["error"], let code = error["code"]?.integer,
      let message = error["message"]?.string
    else { throw TestFailure("this is no reply: \(reply)") }
    throw RPCFailure(
      code: code,
      message: message,
      kind: error["data"]?["kind"]?.string,
      field: error["data"]?["field"]?.string,
      hint: error["data"]?["hint"]?.string
    )
  }

  package var description: String {
    "\(code) \(kind ?? "-")\(field.map { " (\($0))" } ?? ""): \(message)"
  }
}
