import JSON

/// Writes a row's after-image: its columns by name, words as words, without those that are NULL.
struct ImageWriter: ColumnVisitor {
  var writer: JSONWriter

  init(writer: JSONWriter = JSONWriter(reservingCapacity: 512)) { self.writer = writer }

  mutating func begin() { writer.beginObject() }

  mutating func end() { writer.endObject() }

  mutating func integer(_ name: StaticString, _ value: inout Int64) {
    writer.name(name)
    writer.integer(value)
  }

  mutating func integer(_ name: StaticString, _ value: inout Int64?) {
    guard let value else { return }
    writer.name(name)
    writer.integer(value)
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool) {
    writer.name(name)
    writer.boolean(value)
  }

  mutating func text(_ name: StaticString, _ value: inout String) {
    writer.name(name)
    writer.string(value)
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    guard let value else { return }
    writer.name(name)
    writer.string(value)
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) {
    writer.name(name)
    writer.string(value.rawValue)
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) {
    guard let value else { return }
    writer.name(name)
    writer.string(value.rawValue)
  }

  mutating func texts(_ name: StaticString, _ value: inout [String]) {
    writer.name(name)
    writer.beginArray()
    for text in value { writer.string(text) }
    writer.endArray()
  }
}
