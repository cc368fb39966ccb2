package import JSON

/// The error object of JSON-RPC 2.0 section 5.1.
package struct RPCError: Error, Sendable {
  package let code: Int64
  package let message: String
  /// Further details, such as a hint that says what to do next.
  package let data: (any ErrorData)?

  package init(code: Int64, message: String, data: (any ErrorData)? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// Reads an object with the members `code`, `message` and optionally `data`; nil if it is not an error object.
  package init?(_ node: JSONNode) {
    guard let code = node.member("code")?.integer, let message = node.member("message")?.string
    else { return nil }
    self.init(
      code: code,
      message: message,
      data: node.member("data").map { ErrorText(json: Array($0.text)) }
    )
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code)
      writer.member("message", message)
      if let data {
        writer.name("data")
        data.write(to: &writer)
      }
    }
  }
}

extension RPCError: Equatable {
  /// Whether both have the same JSON text.
  package static func == (one: RPCError, other: RPCError) -> Bool { one.text == other.text }

  private var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256)
    write(to: &writer)
    return writer.takeBytes()
  }
}

/// The data of an error besides its message; it becomes text when the error is written.
package protocol ErrorData: Sendable {
  /// Appends one JSON value.
  func write(to writer: inout JSONWriter)
}

/// The data of an error that was read, as JSON text.
private struct ErrorText: ErrorData {
  let json: [UInt8]

  func write(to writer: inout JSONWriter) { writer.raw(json) }
}

/// The data of the protocol's own errors.
private struct ErrorHint: ErrorData {
  let kind: String
  let hint: String

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", kind)
      writer.member("hint", hint)
    }
  }
}

extension RPCError {
  /// An error whose data is `{"kind": …, "hint": …}`.
  package init(code: Int64, message: String, kind: String, hint: String) {
    self.init(code: code, message: message, data: ErrorHint(kind: kind, hint: hint))
  }

  /// The text is not JSON, or the stream has no valid framing.
  package static func parseError(_ hint: String) -> RPCError {
    RPCError(code: -32_700, message: "Parse error", kind: "parse_error", hint: hint)
  }

  package static func parseError(_ fault: JSONSyntaxError) -> RPCError {
    parseError(fault.description)
  }

  /// The text is JSON but not a call.
  package static func invalidRequest(_ hint: String) -> RPCError {
    RPCError(code: -32_600, message: "Invalid Request", kind: "invalid_request", hint: hint)
  }

  package static func methodNotFound(_ hint: String) -> RPCError {
    RPCError(code: -32_601, message: "Method not found", kind: "method_not_found", hint: hint)
  }

  package static func invalidParameters(_ hint: String) -> RPCError {
    RPCError(code: -32_602, message: "Invalid params", kind: "invalid_params", hint: hint)
  }

  /// The call exceeds a limit that `system.hello` reports.
  package static func limit(_ hint: String) -> RPCError {
    RPCError(code: 1_006, message: "Limit exceeded", kind: "limit", hint: hint)
  }
}
