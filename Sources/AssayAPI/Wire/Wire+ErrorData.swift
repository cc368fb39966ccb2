package import JSON

extension Wire {
  /// The details of an error besides its message.
  package struct ErrorData: WireObject {
    package var kind = ""
    package var field: String?
    package var hint: String?
    package var remedy: Remedy?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("kind", &kind, "The error's name.")
      fields.optional("field", &field, "The parameter at fault, within the whole call.")
      fields.optional("hint", &hint, "What to do next.")
      fields.optional("remedy", &remedy, "The call that the hint speaks of first.")
    }
  }

  /// A call that resolves the error.
  package struct Remedy: WireObject {
    package var method = ""
    package var params = Texts()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("method", &method, "The method.")
      fields.required("params", &params, "Those of its parameters that are known already.")
    }
  }

  /// The members of an object that are strings, in order; other members, which a later version may send, are skipped.
  package struct Texts: WireValue {
    package static var schema: Schema { .anyObject }

    package var members: [(name: String, value: String)] = []

    package init() {}

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      guard node.kind == .object else { throw InvalidField(field, "must be an object") }
      for (name, value) in node.members {
        if let text = value.string { members.append((name, text)) }
      }
    }

    package func write(to writer: inout JSONWriter) {
      writer.object { writer in
        for (name, value) in members {
          writer.name(name)
          writer.string(value)
        }
      }
    }

    package static func == (one: Texts, other: Texts) -> Bool {
      one.members.elementsEqual(other.members) { $0 == $1 }
    }
  }
}
