/// How a person refers to a source: by its id, or by a name or alias.
package enum SourceReference: Hashable, Sendable {
  case id(SourceID)
  /// As written, not yet checked by `TextRule.name`.
  case name(String)

  /// Reads `S7` as an id and anything else as a name; `name:S7` is the name S7.
  package init(text: String) {
    if let id = SourceID(text: text) {
      self = .id(id)
    } else {
      self = .name(text.hasPrefix("name:") ? String(text.dropFirst("name:".count)) : text)
    }
  }
}
