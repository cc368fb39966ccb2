import JSON
import SQLite

/// Binds a row's columns to consecutive parameters of a statement.
struct RowBinder: ColumnVisitor {
  let statement: Statement
  /// The parameter that the next column is bound to.
  var index: Int32

  mutating func integer(_ name: StaticString, _ value: inout Int64) {
    statement.bind(value, at: next())
  }

  mutating func integer(_ name: StaticString, _ value: inout Int64?) {
    statement.bind(value, at: next())
  }

  mutating func flag(_ name: StaticString, _ value: inout Bool) {
    statement.bind(Int64(value ? 1 : 0), at: next())
  }

  mutating func text(_ name: StaticString, _ value: inout String) {
    statement.bind(value, at: next())
  }

  mutating func text(_ name: StaticString, _ value: inout String?) {
    statement.bind(value, at: next())
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) {
    statement.bind(value.code, at: next())
  }

  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) {
    statement.bind(value?.code, at: next())
  }

  mutating func texts(_ name: StaticString, _ value: inout [String]) {
    statement.bind(TextList.encode(value), at: next())
  }

  private mutating func next() -> Int32 {
    defer { index += 1 }
    return index
  }
}
