package import AssayVocabulary

/// An ordered list of methods that keeps their types, so that a dispatcher must serve each of them.
package struct MethodSet<each M: Method>: Sendable {
  package init(_ methods: repeat (each M).Type) {}

  /// The description of every method, in order.
  package var descriptions: [MethodDescription] {
    var all: [MethodDescription] = []
    for method in repeat (each M).self { all.append(MethodDescription(method)) }
    return all
  }

  /// Returns the description of a method; nil if no method has the name.
  package func description(of name: String) -> MethodDescription? {
    var found: MethodDescription?
    for method in repeat (each M).self {
      found = found ?? (method.name.description == name ? MethodDescription(method) : nil)
    }
    return found
  }
}

/// A method as data, for documents and help pages.
package struct MethodDescription: Sendable {
  package let name: String
  package let summary: String
  package let discussion: String
  package let effect: MethodEffect
  package let role: Role
  /// The parameters and the options, which share one object on the wire.
  package let parameters: ObjectSchema
  /// The reply, including `seq`, `redacted` and `cleaned` if the reply carries them.
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
    var fields = ObjectSchema(ReplySeq.self).fields
    if M.effect == .write { fields += ObjectSchema(ReplyRemarks.self).fields }
    fields += object.fields
    result = .object(ObjectSchema(title: object.title, fields: fields))
  }
}
