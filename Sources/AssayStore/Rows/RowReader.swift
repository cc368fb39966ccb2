import AssayDomain
import AssayVocabulary
import SQLite

/// Reads a row's columns from consecutive columns of a statement's current row.
struct RowReader: ColumnVisitor {
  let statement: Statement
  /// The column that is read next.
  var index: Int32

  mutating func integer(_ name: StaticString, _ value: inout Int64) {
    value = statement.integer(next())
  }

  mutating func integer(_ name: StaticString, _ value: inout Int64?) {
    value = statement.optionalInteger(next())
  }

  /// Conditions on a flag ask for 1, so another number would mean one thing here and another there.
  mutating func flag(_ name: StaticString, _ value: inout Bool) throws(RowDamage) {
    switch statement.integer(next()) {
    case 0: value = false
    case 1: value = true
    default: throw RowDamage(column: name.description)
    }
  }

  mutating func text(_ name: StaticString, _ value: inout String) {
    value = statement.text(next())
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    value = statement.optionalText(next())
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) throws(RowDamage) {
    guard let word = W(code: statement.integer(next())) else {
      throw RowDamage(column: name.description)
    }
    value = word
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) throws(RowDamage) {
    guard let code = statement.optionalInteger(next()) else {
      value = nil
      return
    }
    guard let word = W(code: code) else { throw RowDamage(column: name.description) }
    value = word
  }

  mutating func texts(_ name: StaticString, _ value: inout [String]) throws(RowDamage) {
    guard let texts = statement.withUTF8(next(), { TextList.decode($0) }) else {
      throw RowDamage(column: name.description)
    }
    value = texts
  }

  /// The same as what makes citations of the texts, without making the texts first.
  mutating func citations(_ name: StaticString, _ value: inout [Citation]) throws(RowDamage) {
    if let column = statement.utf8(index), let plain = TextList.plain(column, Citation.init(utf8:))
    {
      value = plain
      index += 1
    } else {
      try citationTexts(name, &value)
    }
  }

  private mutating func next() -> Int32 {
    defer { index += 1 }
    return index
  }
}
