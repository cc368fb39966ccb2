/// A citation as a caller gives it: an attribution by id, or a source by id or name.
package enum CitationReference: Hashable, Sendable {
  case attribution(AttributionID)
  case source(SourceReference)

  /// Reads `A1` as an attribution and anything else as a source.
  package init(text: String) {
    if let id = AttributionID(text: text) {
      self = .attribution(id)
    } else {
      self = .source(SourceReference(text: text))
    }
  }

  /// The text that `init(text:)` reads as this reference.
  package var text: String {
    switch self {
    case .attribution(let id): id.description
    case .source(.name(let name)) where AttributionID(text: name) != nil: "name:" + name
    case .source(let source): source.text
    }
  }
}
