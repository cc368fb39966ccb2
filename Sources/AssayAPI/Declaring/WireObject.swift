package import AssayVocabulary
package import JSON

/// An object on the wire, every field of it declared once, in `visit`.
///
/// Reading, writing, the schema and the help pages all come from that one declaration. `init()`
/// makes the blank object that reading fills in.
package protocol WireObject: WireValue {
  init()

  /// Hands every field, in the order documents list them, to the visitor.
  mutating func visit(_ fields: inout some FieldVisitor)
}

/// What can be done with the fields of an object: read them, write them, describe them.
package protocol FieldVisitor {
  /// A field that is always there.
  mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  )

  /// A field that may be missing, or null on input, and is left out on output when nil.
  mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  )

  /// A field that is always there on output, null when nil.
  mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  )

  /// A field that keeps its blank value when it is missing, or null, on input.
  mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  )

  /// A field of an edit: missing, null or a value, each of which means something else.
  mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  )
}

extension WireObject {
  /// The name of the object in schemas: that of its type, behind that of the call it belongs to.
  ///
  /// `Wire.Claim` is `Claim`, `ClaimGraph.Node` is `ClaimGraphNode`, and `ClaimGraph.Result` is `ClaimGraph`.
  package static var title: String {
    String(reflecting: Self.self).split(separator: ".").dropFirst()
      .filter { $0 != "Wire" && $0 != "Result" && !$0.hasPrefix("(") }.joined()
  }

  package static var schema: Schema { .object(ObjectSchema(Self.self)) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    try self.init(object: node, field: field)
  }

  /// Reads the fields of an object, for a type that has another form as well.
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

  /// Appends the fields alone, inside an object that the caller has begun.
  package func writeFields(to writer: inout JSONWriter) {
    var copy = self
    var fields = FieldWriter(writer: writer)
    writer = JSONWriter(reservingCapacity: 0)
    copy.visit(&fields)
    writer = fields.writer
  }
}

/// No fields: the parameters of a call that takes none.
package struct NoFields: WireObject {
  package init() {}
  package mutating func visit(_ fields: inout some FieldVisitor) {}
}
