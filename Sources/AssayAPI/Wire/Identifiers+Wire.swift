package import AssayVocabulary
package import JSON

extension WireValue where Self: EntityID {
  package static var schema: Schema {
    let letter = UnicodeScalar(letter)
    return .string(
      pattern: "^[\(letter)\(letter.properties.lowercaseMapping)][1-9][0-9]*$",
      note: noun
    )
  }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let text = node.string, let id = Self(text: text) else {
      let example = Self(rawValue: 42)
      throw InvalidField(field, "must be the id of a \(Self.noun), such as \"\(example)\"")
    }
    self = id
  }

  package func write(to writer: inout JSONWriter) { writer.string(description) }
}

extension SourceID: WireValue {}
extension ClaimID: WireValue {}
extension AttributionID: WireValue {}
extension LinkID: WireValue {}
extension EvidenceID: WireValue {}
extension NoteID: WireValue {}
