import AssayAPI

/// A sentence of help about an argument, and which fields of a call's parameters the argument fills.
struct Doc: ExpressibleByStringLiteral, Sendable {
  let text: String
  /// Dotted paths of parameters, such as `attribution.at`; empty for what only the client knows.
  let fields: [String]

  init(stringLiteral text: String) { self.init(text) }

  init(_ text: String, fields: String...) {
    self.text = text
    self.fields = fields
  }

  /// What the protocol says of a field of `object`; `path` is where the object stands among the parameters.
  static func of(_ object: any WireObject.Type, _ name: String, at path: String? = nil) -> Doc {
    guard let field = ObjectSchema(object).fields.first(where: { $0.name == name }) else {
      preconditionFailure("\(object.title) has no field \(name)")
    }
    return Doc(field.doc, fields: path.map { "\($0).\(name)" } ?? name)
  }
}
