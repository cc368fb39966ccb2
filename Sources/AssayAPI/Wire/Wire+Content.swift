package import JSON

extension Wire {
  /// Bytes, encoded on the wire as Base64 (RFC 4648, section 4) with padding and without line breaks.
  package struct Content: WireValue {
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static var schema: Schema { .string(note: "Base64") }

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      guard let text = node.string, let bytes = Base64.decode(Array(text.utf8)) else {
        throw InvalidField(
          field,
          "must be Base64 (RFC 4648, section 4): a string of A-Z, a-z, 0-9, + and /, padded with ="
        )
      }
      self.bytes = bytes
    }

    package func write(to writer: inout JSONWriter) {
      writer.string(String(decoding: Base64.encode(bytes), as: UTF8.self))
    }
  }
}

private enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )
  private static let padding = UInt8(ascii: "=")

  /// The value of each digit by its byte; 255 for bytes that are not digits.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: .max, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    let digits = self.digits
    var start = 0
    while start < bytes.count {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0)
      }
      for place in 0..<4 {
        let digit = digits[Int(group >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= count ? digit : padding)
      }
      start += 3
    }
    return text
  }

  /// Decodes the text; returns nil for a text that `encode` never produces.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let padded = text.suffix(2).count { $0 == padding }
    guard padded < 2 || text[text.count - 2] == padding else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    let values = self.values
    var group: UInt32 = 0
    for (place, digit) in text.enumerated() {
      let isPadding = place >= text.count - padded
      let value = isPadding ? 0 : values[Int(digit)]
      guard value != .max else { return nil }
      group = group << 6 | UInt32(value)
      guard place % 4 == 3 else { continue }
      let kept = place == text.count - 1 ? 3 - padded : 3
      for offset in 0..<3 {
        let byte = UInt8(group >> UInt32(16 - 8 * offset) & 255)
        if offset < kept { bytes.append(byte) } else if byte != 0 { return nil }
      }
      group = 0
    }
    return bytes
  }
}
