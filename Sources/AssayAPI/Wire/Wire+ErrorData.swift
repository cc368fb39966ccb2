extension Wire {
  /// What an error tells beside its message.
  package struct ErrorData: WireObject {
    package static let title = "ErrorData"

    package var kind = ""
    package var field: String?
    package var hint: String?
    package var remedy: Remedy?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("kind", &kind, "The error's name.")
      try fields.optional("field", &field, "The parameter at fault, within the whole call.")
      try fields.optional("hint", &hint, "What to do next.")
      try fields.optional("remedy", &remedy, "The call that the hint speaks of first.")
    }
  }

  /// A call that helps.
  package struct Remedy: WireObject {
    package static let title = "Remedy"

    package var method = ""
    package var params = RawObject(text: Array("{}".utf8))

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("method", &method, "The method.")
      try fields.required("params", &params, "Those of its parameters that are known already.")
    }
  }
}
