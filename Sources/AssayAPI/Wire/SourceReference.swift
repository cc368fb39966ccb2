package import JSON

extension Wire {
  /// A source by id or by name; a name that looks like an id, or begins with `name:`, is written behind
  /// `name:`, as in `name:S7`.
  package enum SourceReference: WireValue {
    case id(SourceID)
    case name(String)

    package init(text: String) {
      if let id = SourceID(text: text) {
        self = .id(id)
      } else if text.hasPrefix(Self.namePrefix) {
        self = .name(String(text.dropFirst(Self.namePrefix.count)))
      } else {
        self = .name(text)
      }
    }

    package var text: String {
      switch self {
      case .id(let id): id.description
      case .name(let name) where SourceID(text: name) != nil || name.hasPrefix(Self.namePrefix):
        Self.namePrefix + name
      case .name(let name): name
      }
    }

    package static var schema: Schema { .string(note: "source") }

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      guard let text = node.string else {
        throw InvalidField(field, "must be a source's id or name, as a string")
      }
      self.init(text: text)
    }

    package func write(to writer: inout JSONWriter) { writer.string(text) }

    private static let namePrefix = "name:"
  }

  /// What an attribution cites: another attribution by id, or a source by id or name.
  package enum CitationReference: WireValue {
    case attribution(AttributionID)
    case source(SourceReference)

    package init(text: String) {
      if let id = AttributionID(text: text) {
        self = .attribution(id)
      } else {
        self = .source(SourceReference(text: text))
      }
    }

    package var text: String {
      switch self {
      case .attribution(let id): id.description
      case .source(.name(let name)) where AttributionID(text: name) != nil: "name:" + name
      case .source(let source): source.text
      }
    }

    package static var schema: Schema { .string(note: "attribution or source") }

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      guard let text = node.string else {
        throw InvalidField(field, "must be an attribution's id, or a source's id or name")
      }
      self.init(text: text)
    }

    package func write(to writer: inout JSONWriter) { writer.string(text) }
  }
}
