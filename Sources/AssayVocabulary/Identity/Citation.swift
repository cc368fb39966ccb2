/// What a report says it has its information from: somebody's recorded attribution, or a source as such.
package enum Citation: Hashable, Sendable, CustomStringConvertible {
  case attribution(AttributionID)
  case source(SourceID)

  /// The citation that `A1` or `S4` spells, in either case, or nil.
  package init?(text: String) {
    var text = text
    guard let citation = text.withUTF8({ Citation(utf8: $0) }) else { return nil }
    self = citation
  }

  /// The citation that a text's bytes spell, or nil.
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
