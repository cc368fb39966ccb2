/// A source by id or by name; a name that looks like an id or starts with `name:` needs the prefix `name:`, as in
/// `name:S7`.
package enum SourceReference: Hashable, Sendable {
  case id(SourceID)
  /// The name as it was given, not checked yet.
  case name(String)

  /// Reads `S7` as an id and anything else as a name; `name:S7` is the name S7.
  package init(text: String) {
    if let id = SourceID(text: text) {
      self = .id(id)
    } else if text.hasPrefix(Self.namePrefix) {
      self = .name(String(text.dropFirst(Self.namePrefix.count)))
    } else {
      self = .name(text)
    }
  }

  /// The text that `init(text:)` reads as this reference.
  package var text: String {
    switch self {
    case .id(let id): id.description
    case .name(let name) where SourceID(text: name) != nil || name.hasPrefix(Self.namePrefix):
      Self.namePrefix + name
    case .name(let name): name
    }
  }

  private static let namePrefix = "name:"
}
