/// What the `Accept-Encoding` fields of one header say about deflate (RFC 9110 section 12.5.3).
struct AcceptEncoding {
  private var deflate: Bool?
  private var anything: Bool?

  /// An explicit deflate overrides `*`; a list that mentions neither does not accept deflate.
  var acceptsDeflate: Bool { deflate ?? anything ?? false }

  /// Adds the value of one field; an element with a malformed weight accepts nothing.
  mutating func add(_ value: Substring) {
    for element in value.split(separator: ",") {
      let parts = element.split(separator: ";", omittingEmptySubsequences: false)
        .map(\.trimmed)
      let isAccepted = parts.dropFirst().allSatisfy(Self.isPositiveWeight)
      switch parts.first?.lowercased() {
      case "deflate": deflate = isAccepted
      case "*": anything = isAccepted
      default: break
      }
    }
  }

  /// Whether a parameter is `q=` and a weight above 0 by the grammar of RFC 9110 section 12.4.2.
  private static func isPositiveWeight(_ parameter: Substring) -> Bool {
    guard parameter.lowercased().hasPrefix("q=") else { return false }
    let weight = Array(parameter.utf8.dropFirst(2))
    guard let whole = weight.first, weight.count <= 5 else { return false }
    let fraction = weight.dropFirst(2)
    guard weight.count == 1 || weight[1] == UInt8(ascii: ".") else { return false }
    switch whole {
    case UInt8(ascii: "1"):
      return fraction.allSatisfy { $0 == UInt8(ascii: "0") }
    case UInt8(ascii: "0"):
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      return fraction.allSatisfy(digits.contains) && fraction.contains { $0 != UInt8(ascii: "0") }
    default:
      return false
    }
  }
}

extension Substring {
  /// The text without spaces and tabs at either end.
  var trimmed: Substring {
    let start = self.drop { $0 == " " || $0 == "\t" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...last]
  }
}
