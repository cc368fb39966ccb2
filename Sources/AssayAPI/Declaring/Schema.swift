import AssayVocabulary

/// The type of a value, as documents and help pages describe it.
package indirect enum Schema: Sendable, Equatable {
  case string(pattern: String? = nil, note: String? = nil)
  case integer
  case boolean
  case null
  case word([String])
  case array(Schema)
  case object(ObjectSchema)
  case oneOf([Schema])
  /// Any JSON object; its shape is described elsewhere.
  case anyObject

  /// The type in a few letters, as help pages show it: `string`, `asserts|confirms|denies`.
  package var shortName: String {
    switch self {
    case .string(_, let note): note ?? "string"
    case .integer: "integer"
    case .boolean: "true|false"
    case .null: "null"
    case .word(let words): words.joined(separator: "|")
    case .array(let element): "list of " + element.shortName
    case .object(let object): object.title
    case .anyObject: "object"
    case .oneOf(let choices): choices.map(\.shortName).joined(separator: " or ")
    }
  }
}

/// The fields of an object type.
package struct ObjectSchema: Sendable, Equatable {
  package var title: String
  package var fields: [FieldSchema]

  package init(title: String, fields: [FieldSchema]) {
    self.title = title
    self.fields = fields
  }

  /// Collects the fields from the declaration of the object.
  package init(_ type: any WireObject.Type) {
    self.init(title: type.title, of: [type])
  }

  /// Combines the fields of several objects, such as those of a call's parameters and options.
  package init(title: String, of types: [any WireObject.Type]) {
    self.title = title
    fields = types.flatMap { Self.collect($0) }
  }

  private static func collect<Object: WireObject>(_ type: Object.Type) -> [FieldSchema] {
    var collector = FieldCollector()
    var blank = Object()
    blank.visit(&collector)
    return collector.fields
  }
}

/// One field of an object: its name, whether it is required, its type and its documentation.
package struct FieldSchema: Sendable, Equatable {
  package enum Presence: Sendable { case required, optional, nullable, defaulted }

  package var name: String
  package var presence: Presence
  package var schema: Schema
  package var doc: String
}

private struct FieldCollector: FieldVisitor {
  var fields: [FieldSchema] = []

  mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) { add(name, .required, Value.schema, doc) }

  mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) { add(name, .optional, Value.schema, doc) }

  mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) { add(name, .nullable, Value.schema, doc) }

  mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) { add(name, .defaulted, Value.schema, doc) }

  mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  ) { add(name, .optional, Value.schema, doc + " Null takes it away.") }

  private mutating func add(
    _ name: StaticString,
    _ presence: FieldSchema.Presence,
    _ schema: Schema,
    _ doc: String
  ) {
    fields.append(FieldSchema(name: name.description, presence: presence, schema: schema, doc: doc))
  }
}
