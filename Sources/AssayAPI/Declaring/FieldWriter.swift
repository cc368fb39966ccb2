package import AssayVocabulary
package import JSON

/// Writes an object's fields as members of a JSON object that the caller has begun.
package struct FieldWriter: FieldVisitor {
  package var writer: JSONWriter

  package init(writer: JSONWriter) { self.writer = writer }

  package mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    writer.name(name)
    value.write(to: &writer)
  }

  package mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) {
    guard let value else { return }
    writer.name(name)
    value.write(to: &writer)
  }

  package mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) {
    writer.name(name)
    if let value { value.write(to: &writer) } else { writer.null() }
  }

  package mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    writer.name(name)
    value.write(to: &writer)
  }

  package mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  ) {
    switch value {
    case .keep: break
    case .clear:
      writer.name(name)
      writer.null()
    case .set(let value):
      writer.name(name)
      value.write(to: &writer)
    }
  }
}
