/// Why a text is not JSON that this module accepts, and the byte at which that shows.
package struct JSONSyntaxError: Error, Equatable {
  package enum Reason: Equatable, Sendable {
    case emptyText
    case textTooLong
    case byteOrderMark
    case unexpectedByte(UInt8)
    case unexpectedEnd
    case leadingZero
    case controlCharacter(UInt8)
    case invalidEscape
    case loneSurrogate
    case invalidUTF8
    case duplicateName
    case nestedTooDeep(maximum: Int)
    case tooManyValues(maximum: Int)
    case trailingContent
  }

  package let reason: Reason
  /// The number of bytes before the fault.
  package let offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  package var description: String { "\(words) at byte \(offset)" }

  package var words: String {
    switch reason {
    case .emptyText: "empty text"
    case .textTooLong: "text longer than 4 GiB"
    case .byteOrderMark: "byte-order mark"
    case .unexpectedByte(let byte): "unexpected byte \(hexadecimal(byte))"
    case .unexpectedEnd: "unexpected end of text"
    case .leadingZero: "number with a leading zero"
    case .controlCharacter(let byte): "control character \(hexadecimal(byte)) in a string"
    case .invalidEscape: "invalid escape"
    case .loneSurrogate: "lone surrogate escape"
    case .invalidUTF8: "invalid UTF-8"
    case .duplicateName: "duplicate member name"
    case .nestedTooDeep(let maximum): "nesting deeper than \(maximum)"
    case .tooManyValues(let maximum): "more than \(maximum) values"
    case .trailingContent: "content after the value"
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0x0" : "0x") + String(byte, radix: 16)
  }
}
