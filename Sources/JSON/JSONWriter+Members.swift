/// Writes members, each a name with its value, and containers, whose contents `body` writes.
extension JSONWriter {
  package mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  package mutating func member(_ name: StaticString, _ value: Int64) {
    self.name(name)
    integer(value)
  }

  package mutating func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    boolean(flag)
  }

  package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  package mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    array(body)
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    beginArray()
    body(&self)
    endArray()
  }
}
