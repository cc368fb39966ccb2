import JSON

/// Members by name and value at a step, which is how documents are put together.
extension JSONWriter {
  mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ value: Int64) {
    self.name(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    boolean(flag)
  }

  mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    beginArray()
    body(&self)
    endArray()
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }
}
