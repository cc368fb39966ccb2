package import AssayVocabulary
package import JSON

/// An object on the wire, which declares each field once, in `visit`.
///
/// Reading, writing, the schema and the help pages all derive from that declaration. `init()`
/// makes the blank object whose fields are then read.
package protocol WireObject: WireValue {
  init()

  /// Passes every field to the visitor, in the order in which documents list the fields.
  mutating func visit(_ fields: inout some FieldVisitor)
}

/// An operation on the fields of an object: to read, write or describe them.
package protocol FieldVisitor {
  /// A field that is always present.
  mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  )

  /// A field that may be missing or null on input, and is left out on output if it is nil.
  mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  )

  /// A field that is always present on output; nil is written as null.
  mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  )

  /// A field that keeps its blank value if it is missing or null on input.
  mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  )

  /// A field of an edit: if it is missing the value stays, null clears it, and any other value replaces it.
  mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  )
}

extension WireObject {
  /// The name of the object in schemas: the name of its type, preceded by that of the enclosing method.
  ///
  /// `Wire.Claim` is `Claim`, `ClaimGraph.Node` is `ClaimGraphNode`, and `ClaimGraph.Result` is `ClaimGraph`.
  package static var title: String {
    // `String(reflecting:)` makes the same text, but takes a tenth of a command's start.
    _typeName(Self.self, qualified: true).split(separator: ".").dropFirst()
      .filter { $0 != "Wire" && $0 != "Result" && !$0.hasPrefix("(") }.joined()
  }

  package static var schema: Schema { .object(ObjectSchema(Self.self)) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    try self.init(object: node, field: field)
  }

  /// Reads the fields of an object, for a type that also has another JSON form.
  init(object node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard node.kind == .object else { throw InvalidField(field, "must be an object") }
    self.init()
    var reader = FieldReader(node: node, path: field)
    visit(&reader)
    try reader.finish(Self.self)
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeFields(to: &writer)
    writer.endObject()
  }

  /// Appends only the fields, inside an object that the caller has begun.
  package func writeFields(to writer: inout JSONWriter) {
    var copy = self
    var fields = FieldWriter(writer: writer)
    writer = JSONWriter(reservingCapacity: 0)
    copy.visit(&fields)
    writer = fields.writer
  }
}

/// An object without fields: the parameters of a method that takes none.
package struct NoFields: WireObject {
  package init() {}
  package mutating func visit(_ fields: inout some FieldVisitor) {}
}
