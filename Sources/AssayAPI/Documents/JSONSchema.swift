import JSON

/// Writes declared types as JSON Schema (draft 7, which OpenRPC 1.3 requires).
///
/// Each function appends members to an object that has been begun.
enum JSONSchema {
  /// The side that writes the described values, which decides what may be missing or null.
  enum Direction {
    /// The caller writes them: fields that are not required may be missing or null.
    case taken
    /// The server writes them: only optional fields may be missing, and only nullable fields may be null.
    case given

    func isRequired(_ field: FieldSchema) -> Bool {
      switch self {
      case .taken: field.presence == .required
      case .given: field.presence != .optional
      }
    }

    func allowsNull(_ field: FieldSchema) -> Bool {
      switch self {
      case .taken: field.presence != .required
      case .given: field.presence == .nullable
      }
    }
  }

  /// Describes an object that allows no other fields.
  static func write(
    _ object: ObjectSchema,
    _ direction: Direction,
    to writer: inout JSONWriter
  ) {
    writer.member("title", object.title)
    writer.member("type", "object")
    let required = object.fields.filter(direction.isRequired)
    if !required.isEmpty {
      writer.array("required") { for field in required { $0.string(field.name) } }
    }
    writer.object("properties") { writer in
      for field in object.fields {
        writer.name(field.name)
        writer.object { writer in
          writer.member("description", field.doc)
          writeDescribed(field.schema, orNull: direction.allowsNull(field), to: &writer)
        }
      }
    }
    writer.member("additionalProperties", false)
  }

  /// Describes a value that may also be null if `orNull` is true.
  static func write(_ schema: Schema, orNull: Bool, to writer: inout JSONWriter) {
    switch schema {
    case .string(let pattern, _):
      write(type: "string", orNull, to: &writer)
      if let pattern { writer.member("pattern", pattern) }
    case .integer:
      write(type: "integer", orNull, to: &writer)
      writer.member("minimum", JSONInteger.minimum)
      writer.member("maximum", JSONInteger.maximum)
    case .boolean: write(type: "boolean", orNull, to: &writer)
    case .null: writer.member("type", "null")
    case .word(let words):
      write(type: "string", orNull, to: &writer)
      writer.array("enum") { writer in
        for word in words { writer.string(word) }
        if orNull { writer.null() }
      }
    case .array(let element):
      write(type: "array", orNull, to: &writer)
      writer.object("items") { write(element, orNull: false, to: &$0) }
    case .anyObject: write(type: "object", orNull, to: &writer)
    case .object(let object) where !orNull:
      writer.member("$ref", "#/components/schemas/" + object.title)
    case .object: write(choices: [schema], orNull, to: &writer)
    case .oneOf(let choices): write(choices: choices, orNull, to: &writer)
    }
  }

  /// Wraps a reference in `allOf`, because in draft 7 a reference hides its siblings, such as the description.
  private static func writeDescribed(
    _ schema: Schema,
    orNull: Bool,
    to writer: inout JSONWriter
  ) {
    guard case .object = schema, !orNull else {
      return write(schema, orNull: orNull, to: &writer)
    }
    writer.array("allOf") { writer in
      writer.object { write(schema, orNull: false, to: &$0) }
    }
  }

  private static func write(choices: [Schema], _ orNull: Bool, to writer: inout JSONWriter) {
    writer.array("oneOf") { writer in
      for choice in choices { writer.object { write(choice, orNull: false, to: &$0) } }
      if orNull { writer.object { $0.member("type", "null") } }
    }
  }

  private static func write(type: String, _ orNull: Bool, to writer: inout JSONWriter) {
    guard orNull else { return writer.member("type", type) }
    writer.array("type") { writer in
      writer.string(type)
      writer.string("null")
    }
  }
}
