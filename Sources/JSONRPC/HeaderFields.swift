/// The header fields of one frame, added line by line.
struct HeaderFields {
  private(set) var contentLength: Int?
  private(set) var isCompressed = false
  /// Why the body cannot be served although its length is known; nil if it can.
  private(set) var refusal: RPCError?
  private var hasContentEncoding = false
  private var acceptEncoding: AcceptEncoding?

  /// Nil if the field was not sent.
  var acceptsDeflate: Bool? { acceptEncoding?.acceptsDeflate }

  /// Adds one line without its end; unknown fields are ignored.
  ///
  /// - Throws: an error after which later frames cannot be found: a line that is not a field, or a length that is
  ///   malformed or repeated.
  mutating func add(_ line: UnsafeRawBufferPointer) throws(RPCError) {
    guard let (name, value) = Self.split(line) else {
      throw .parseError("a header line is a name, a colon and a value")
    }
    switch name.lowercased() {
    case "content-length":
      guard contentLength == nil else { throw .parseError("Content-Length stands twice") }
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      guard value.utf8.allSatisfy(digits.contains), let length = Int(value) else {
        throw .parseError("Content-Length is a number of bytes in decimal digits")
      }
      contentLength = length
    case "content-encoding":
      addContentEncoding(value.lowercased())
    case "content-type":
      addContentType(value.lowercased())
    case "accept-encoding":
      acceptEncoding = acceptEncoding ?? AcceptEncoding()
      acceptEncoding?.add(value)
    default:
      break
    }
  }

  private mutating func addContentEncoding(_ coding: String) {
    isCompressed = coding == "deflate"
    if hasContentEncoding || !(isCompressed || coding == "identity") {
      refusal = .invalidRequest("Content-Encoding is deflate or identity")
    }
    hasContentEncoding = true
  }

  private mutating func addContentType(_ type: String) {
    for parameter in type.split(separator: ";").dropFirst().map(\.trimmed)
    where parameter.hasPrefix("charset=") {
      let charset = parameter.dropFirst("charset=".count)
      if !["utf-8", "utf8", "\"utf-8\"", "\"utf8\""].contains(charset) {
        refusal = .invalidRequest("the charset of Content-Type is utf-8")
      }
    }
  }

  /// Returns the name, and the value without surrounding blanks; nil if the line is not a field by RFC 9110 section 5,
  /// restricted to ASCII.
  private static func split(_ line: UnsafeRawBufferPointer) -> (Substring, Substring)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    guard line[..<colon].allSatisfy(isNameByte) else { return nil }
    let rest = line[(colon + 1)...]
    guard rest.allSatisfy({ 0x20...0x7E ~= $0 || $0 == UInt8(ascii: "\t") }) else { return nil }
    let value = String(decoding: rest, as: UTF8.self)[...]
    return (String(decoding: line[..<colon], as: UTF8.self)[...], value.trimmed)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default:
      false
    }
  }
}
