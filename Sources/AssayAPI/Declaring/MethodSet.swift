package import AssayVocabulary

/// An ordered list of calls whose types are kept, so that who uses it must serve each one.
package struct MethodSet<each M: Method>: Sendable {
  package init(_ methods: repeat (each M).Type) {}

  /// Every call as data, in order.
  package var descriptions: [MethodDescription] {
    var all: [MethodDescription] = []
    for method in repeat (each M).self { all.append(MethodDescription(method)) }
    return all
  }

  /// A call as data; nil where none has the name.
  package func description(of name: String) -> MethodDescription? {
    var found: MethodDescription?
    for method in repeat (each M).self {
      found = found ?? (method.name.description == name ? MethodDescription(method) : nil)
    }
    return found
  }
}

/// A call as data, for documents and help pages.
package struct MethodDescription: Sendable {
  package let name: String
  package let summary: String
  package let discussion: String
  package let effect: MethodEffect
  package let role: Role
  /// Parameters and options together, as they stand side by side on the wire.
  package let parameters: ObjectSchema
  /// The reply, with `seq` where it carries one.
  package let result: Schema
  package let errors: [ErrorKind]
  package let isRepeatable: Bool
  package let example: String

  package init<M: Method>(_ method: M.Type) {
    name = M.name.description
    summary = M.summary
    discussion = M.discussion
    effect = M.effect
    role = M.role
    errors = M.errors
    example = M.example
    isRepeatable = M.isRepeatable
    let title = M.Parameters.title
    switch M.effect {
    case .server: parameters = ObjectSchema(title: title, of: [M.Parameters.self])
    case .read: parameters = ObjectSchema(title: title, of: [M.Parameters.self, ReadOptions.self])
    case .write:
      parameters = ObjectSchema(title: title, of: [M.Parameters.self, WriteOptions.self])
    }
    guard case .object(let object) = M.Result.schema, M.effect != .server else {
      result = M.Result.schema
      return
    }
    let fields = ObjectSchema(ReplySeq.self).fields + object.fields
    result = .object(ObjectSchema(title: object.title, fields: fields))
  }
}
