import JSON
import SQLite

/// An operation on the columns of a row: binding, reading, naming, or writing and reading the after-image.
package protocol ColumnVisitor {
  mutating func visit<Value: ColumnValue>(
    _ name: StaticString,
    _ value: inout Value
  ) throws(RowDamage)

  /// Visits a list that most rows have empty: its column is then NULL, and an image omits it.
  mutating func rareList<Element: ListElement>(
    _ name: StaticString,
    _ elements: inout [Element]
  ) throws(RowDamage)
}

extension ColumnVisitor {
  package mutating func list<Element: ListElement>(
    _ name: StaticString,
    _ elements: inout [Element]
  ) throws(RowDamage) {
    var list = TextList(elements)
    try visit(name, &list)
    elements = list.elements
  }

  package mutating func rareList<Element: ListElement>(
    _ name: StaticString,
    _ elements: inout [Element]
  ) throws(RowDamage) {
    var list = elements.isEmpty ? nil : TextList(elements)
    try visit(name, &list)
    elements = list?.elements ?? []
    if list != nil, elements.isEmpty { throw RowDamage(column: name.description) }
  }
}

/// A column holds a value that this program cannot have written: the database was damaged or altered.
package struct RowDamage: Error, Hashable {
  package let column: String
}

/// Binds a row's columns to consecutive parameters of a statement.
struct RowBinder: ColumnVisitor {
  let statement: Statement
  /// The index of the parameter that the next column is bound to.
  var index: Int32

  mutating func visit<Value: ColumnValue>(_ name: StaticString, _ value: inout Value) {
    value.bind(to: statement, at: index)
    index += 1
  }
}

/// Reads a row's columns from consecutive columns of a statement's current row.
struct RowReader: ColumnVisitor {
  let statement: Statement
  /// The index of the column that is read next.
  var index: Int32

  mutating func visit<Value: ColumnValue>(
    _ name: StaticString,
    _ value: inout Value
  ) throws(RowDamage) {
    guard let found = Value.read(statement, index) else {
      throw RowDamage(column: name.description)
    }
    value = found
    index += 1
  }

  mutating func rareList<Element: ListElement>(
    _ name: StaticString,
    _ elements: inout [Element]
  ) throws(RowDamage) {
    guard !statement.isNull(index) else {
      elements = []
      index += 1
      return
    }
    try list(name, &elements)
    if elements.isEmpty { throw RowDamage(column: name.description) }
  }
}

/// Writes a row's after-image: its columns by name, coded words as text, NULLs omitted.
struct ImageWriter: ColumnVisitor {
  var writer: JSONWriter

  mutating func visit<Value: ColumnValue>(_ name: StaticString, _ value: inout Value) {
    guard !value.isNull else { return }
    writer.name(name)
    value.write(to: &writer)
  }
}

extension ImageWriter {
  mutating func put<Value: ColumnValue>(_ name: StaticString, _ value: Value) {
    var value = value
    visit(name, &value)
  }

  mutating func put<Element>(
    _ name: StaticString,
    _ elements: [Element],
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    writer.name(name)
    writer.beginArray()
    for element in elements { write(element, &writer) }
    writer.endArray()
  }
}

/// Reads a row back from its after-image.
struct ImageReader: ColumnVisitor {
  let node: JSONNode

  mutating func visit<Value: ColumnValue>(
    _ name: StaticString,
    _ value: inout Value
  ) throws(RowDamage) {
    guard let found = Value.read(node.member(name)) else {
      throw RowDamage(column: name.description)
    }
    value = found
  }
}

/// Collects the names and types of a row's columns, for building its table and its statements.
struct ColumnList: ColumnVisitor {
  var columns: [(name: String, type: String)] = []

  mutating func visit<Value: ColumnValue>(_ name: StaticString, _ value: inout Value) {
    columns.append((name.description, Value.columnType))
  }
}
