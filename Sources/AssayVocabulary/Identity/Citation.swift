/// What a report cites as the origin of its information: a recorded attribution, or a source as such.
package enum Citation: Hashable, Sendable, CustomStringConvertible {
  case attribution(AttributionID)
  case source(SourceID)

  /// Reads `A1` or `S4`, in either case; nil for any other text.
  package init?(text: String) {
    var text = text
    guard let citation = text.withUTF8({ Citation(utf8: $0) }) else { return nil }
    self = citation
  }

  /// Reads the citation in a text's bytes; nil if they are not one.
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    if let attribution = AttributionID(utf8: text) {
      self = .attribution(attribution)
    } else if let source = SourceID(utf8: text) {
      self = .source(source)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .attribution(let id): id.description
    case .source(let id): id.description
    }
  }
}
