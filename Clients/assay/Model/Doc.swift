import AssayAPI

/// A sentence of help about an argument, and which fields of a call's parameters the argument fills.
///
/// The sentence is the command's own or the one that the protocol's declaration has already.
struct Doc: ExpressibleByStringLiteral, Sendable {
  private enum Origin: Sendable {
    case literal(String)
    case field(object: any WireObject.Type, name: String)
  }

  private let origin: Origin
  /// Dotted paths of parameters, such as `attribution.at`; empty for what only the client knows.
  let fields: [String]

  init(stringLiteral text: String) { self.init(text) }

  init(_ text: String, fields: String...) {
    origin = .literal(text)
    self.fields = fields
  }

  private init(_ origin: Origin, _ fields: [String]) {
    self.origin = origin
    self.fields = fields
  }

  /// What the protocol says of a field of `object`; `path` is where the object stands among the parameters.
  static func of(_ object: any WireObject.Type, _ name: String, at path: String? = nil) -> Doc {
    Doc(.field(object: object, name: name), [path.map { "\($0).\(name)" } ?? name])
  }

  var text: String {
    switch origin {
    case .literal(let text): return text
    case .field(let object, let name):
      let fields = ObjectSchema(object).fields
      guard let field = fields.first(where: { $0.name == name }) else {
        preconditionFailure("\(object.title) has no field \(name)")
      }
      return field.doc
    }
  }
}
