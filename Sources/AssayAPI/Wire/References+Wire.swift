package import AssayVocabulary
package import JSON

extension SourceReference: WireValue {
  package static var schema: Schema { .string(note: "source") }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let text = node.string else {
      throw InvalidField(field, "must be a source's id or name, as a string")
    }
    self.init(text: text)
  }

  package func write(to writer: inout JSONWriter) { writer.string(text) }
}

extension CitationReference: WireValue {
  package static var schema: Schema { .string(note: "attribution or source") }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let text = node.string else {
      throw InvalidField(field, "must be an attribution's id, or a source's id or name")
    }
    self.init(text: text)
  }

  package func write(to writer: inout JSONWriter) { writer.string(text) }
}
