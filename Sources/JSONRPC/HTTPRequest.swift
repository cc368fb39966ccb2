/// A request of HTTP/1, which browsers and HTTP clients send when they are pointed at a socket of another protocol.
enum HTTPRequest {
  /// Whether a line, without its line feed, is a request line: a method, a target and the version (RFC 9112 section 3).
  static func isRequestLine(_ line: UnsafeRawBufferPointer) -> Bool {
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, !words[1].isEmpty else { return false }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let version = String(decoding: words[2], as: UTF8.self)
    return !words[0].isEmpty && words[0].allSatisfy(capitals.contains)
      && ["HTTP/1.0", "HTTP/1.1"].contains { version == $0 || version == $0 + "\r" }
  }

  /// A whole response, with one line of plain text.
  static let refusal: [UInt8] = {
    let line = """
      this socket speaks JSON-RPC 2.0 and no HTTP: send a call as a line of its own, such as \
      {"jsonrpc":"2.0","id":1,"method":"rpc.discover"}

      """
    let fields = [
      "HTTP/1.1 400 Bad Request", "Content-Type: text/plain", "Content-Length: \(line.utf8.count)",
      "Connection: close",
    ]
    return Array((fields.joined(separator: "\r\n") + "\r\n\r\n" + line).utf8)
  }()
}
