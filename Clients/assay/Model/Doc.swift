import AssayAPI

/// A sentence of help, the command's own or the one that the protocol's declaration has already.
struct Doc: ExpressibleByStringLiteral, Sendable {
  private enum Origin: Sendable {
    case literal(String)
    case field(object: any WireObject.Type, name: String)
  }

  private let origin: Origin

  init(stringLiteral text: String) { self.init(text: text) }

  init(text: String) { origin = .literal(text) }

  private init(_ origin: Origin) { self.origin = origin }

  /// What the protocol says of a field of `object`.
  static func of(_ object: any WireObject.Type, _ name: String) -> Doc {
    Doc(.field(object: object, name: name))
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
