import JSON

/// Reads a row back from its after-image.
struct ImageReader: ColumnVisitor {
  let node: JSONNode

  mutating func integer(_ name: StaticString, _ value: inout Int64) throws(RowDamage) {
    guard let found = node.member(name)?.integer else { throw damage(name) }
    value = found
  }

  mutating func integer(_ name: StaticString, _ value: inout Int64?) throws(RowDamage) {
    guard let member = node.member(name) else {
      value = nil
      return
    }
    guard let found = member.integer else { throw damage(name) }
    value = found
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool) throws(RowDamage) {
    guard let found = node.member(name)?.boolean else { throw damage(name) }
    value = found
  }

  mutating func text(_ name: StaticString, _ value: inout String) throws(RowDamage) {
    guard let found = node.member(name)?.string else { throw damage(name) }
    value = found
  }

  mutating func text(_ name: StaticString, _ value: inout String?) throws(RowDamage) {
    guard let member = node.member(name) else {
      value = nil
      return
    }
    guard let found = member.string else { throw damage(name) }
    value = found
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) throws(RowDamage) {
    guard let text = node.member(name)?.string, let found = W(rawValue: text) else {
      throw damage(name)
    }
    value = found
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) throws(RowDamage) {
    guard node.member(name) != nil else {
      value = nil
      return
    }
    guard let text = node.member(name)?.string, let found = W(rawValue: text) else {
      throw damage(name)
    }
    value = found
  }

  mutating func texts(_ name: StaticString, _ value: inout [String]) throws(RowDamage) {
    guard let member = node.member(name), member.kind == .array else { throw damage(name) }
    value = []
    for element in member.elements {
      guard let text = element.string else { throw damage(name) }
      value.append(text)
    }
  }

  private func damage(_ name: StaticString) -> RowDamage { RowDamage(column: name.description) }
}
