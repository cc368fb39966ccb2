import AssayDesk
import AssayEncoding
import AssayVocabulary
import SQLite

/// The value of a parameter that a call leaves out.
struct Unbound: SQLValue {
  func bind(to statement: Statement, at index: Int32) {}
}

extension Statement {
  /// Binds values to the parameters in order, from the first.
  ///
  /// It is generic in each value rather than over a parameter pack: the compiler boxes a pack's elements, and a pack of
  /// four takes half a microsecond.
  func bind(
    _ a: some SQLValue,
    _ b: some SQLValue = Unbound(),
    _ c: some SQLValue = Unbound(),
    _ d: some SQLValue = Unbound(),
    _ e: some SQLValue = Unbound(),
    _ f: some SQLValue = Unbound(),
    _ g: some SQLValue = Unbound(),
    _ h: some SQLValue = Unbound(),
    _ i: some SQLValue = Unbound()
  ) -> Statement {
    a.bind(to: self, at: 1)
    b.bind(to: self, at: 2)
    c.bind(to: self, at: 3)
    d.bind(to: self, at: 4)
    e.bind(to: self, at: 5)
    f.bind(to: self, at: 6)
    g.bind(to: self, at: 7)
    h.bind(to: self, at: 8)
    i.bind(to: self, at: 9)
    return self
  }

  /// Returns what `read` makes of each row, in order, and resets the statement, even after a failure.
  func fetchAll<Result>(
    _ read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> [Result] {
    defer { reset() }
    var results: [Result] = []
    while try sqlite({ () throws(SQLiteError) in try step() }) { results.append(try read(self)) }
    return results
  }

  /// Returns what `read` makes of the first row, nil if there is none, and resets the statement, even after a failure.
  func fetchOne<Result>(
    _ read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> Result? {
    defer { reset() }
    return try sqlite({ () throws(SQLiteError) in try step() }) ? try read(self) : nil
  }

  /// Returns the first column of the first row, nil if there is no row.
  func fetchInteger() throws(DeskError) -> Int64? { try fetchOne { $0.integer(0) } }

  func hasRow() throws(DeskError) -> Bool { try fetchOne { _ in true } ?? false }

  /// Runs the statement to its end, ignores its rows and resets it, even after a failure.
  func execute() throws(DeskError) {
    try sqlite { () throws(SQLiteError) in try run() }
  }

  /// Reads a column of the current row as an id.
  func id<ID: EntityID>(_ column: Int32) -> ID { ID(rawValue: integer(column)) }
}
