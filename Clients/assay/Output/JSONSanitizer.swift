/// Escapes in JSON text the characters that the output gate makes visible; the text keeps its meaning.
enum JSONSanitizer {
  /// Takes JSON text in UTF-8; line breaks between its values become spaces.
  static func visible(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { !(0x20...0x7E).contains($0) }) else { return json }
    var output: [UInt8] = []
    output.reserveCapacity(json.count + 64)
    var previous: Unicode.Scalar?
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      // Inside strings, JSON has escaped these already.
      case "\n", "\r", "\t":
        output.append(UInt8(ascii: " "))
      case _ where OutputSanitizer.isShown(scalar, after: previous):
        output.append(contentsOf: UTF8.encode(scalar) ?? .init())
      default:
        for unit in UTF16.encode(scalar) ?? .init() { appendEscape(unit, to: &output) }
      }
      previous = scalar
    }
    return output
  }

  private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    output.append(contentsOf: "\\u".utf8)
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    output.append(contentsOf: digits.utf8)
  }
}
