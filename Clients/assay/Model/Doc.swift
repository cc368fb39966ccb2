import AssayAPI

/// A sentence of help about an argument, and the fields of a call's parameters that the argument fills.
struct Doc: ExpressibleByStringLiteral, Sendable {
  private let makeText: @Sendable () -> String
  /// Dotted paths of parameters, such as `attribution.at`; empty for arguments that only the client knows.
  let fields: [String]

  init(stringLiteral text: String) { self.init(text) }

  /// Makes the text only when help needs it, because most starts print none.
  init(_ text: @autoclosure @escaping @Sendable () -> String, fields: String...) {
    makeText = text
    self.fields = fields
  }

  var text: String { makeText() }

  /// Takes the protocol's sentence about a field of `object`; `path` is the position of the object in the parameters.
  static func of(_ object: any WireObject.Type, _ name: String, at path: String? = nil) -> Doc {
    guard let field = ObjectSchema(object).fields.first(where: { $0.name == name }) else {
      preconditionFailure("\(object.title) has no field \(name)")
    }
    return Doc(field.doc, fields: path.map { "\($0).\(name)" } ?? name)
  }
}
