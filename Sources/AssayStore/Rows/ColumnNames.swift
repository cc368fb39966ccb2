/// Collects the names of a row's columns, for building its statements.
struct ColumnNames: ColumnVisitor {
  private(set) var names: [String] = []

  /// The columns of a row's table beside `id` and `since_seq`.
  static func of<Row: ReadableRow>(_ row: Row.Type) -> [String] {
    var collector = ColumnNames()
    var blank = Row(blankRow: ())
    do { try blank.visit(&collector) } catch { preconditionFailure("collecting never fails") }
    return collector.names
  }

  mutating func integer(_ name: StaticString, _ value: inout Int64) { add(name) }
  mutating func integer(_ name: StaticString, _ value: inout Int64?) { add(name) }
  mutating func flag(_ name: StaticString, _ value: inout Bool) { add(name) }
  mutating func text(_ name: StaticString, _ value: inout String) { add(name) }
  mutating func text(_ name: StaticString, _ value: inout String?) { add(name) }
  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W) { add(name) }
  mutating func word<W: Coded>(_ name: StaticString, _ value: inout W?) { add(name) }
  mutating func texts(_ name: StaticString, _ value: inout [String]) { add(name) }

  private mutating func add(_ name: StaticString) { names.append(name.description) }
}
