import AssayDesk
import AssayVocabulary
import SQLite

/// A value that a statement's parameter takes.
protocol SQLValue {
  func bind(to statement: Statement, at index: Int32)
}

extension [UInt8]: SQLValue {
  func bind(to statement: Statement, at index: Int32) { statement.bind(self, at: index) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  func bind(to statement: Statement, at index: Int32) {
    if let self { self.bind(to: statement, at: index) } else { statement.bindNull(at: index) }
  }
}

/// What stands for a parameter that a call leaves out.
struct Unbound: SQLValue {
  func bind(to statement: Statement, at index: Int32) {}
}

extension Statement {
  /// Binds values to the parameters in order, from the first.
  ///
  /// It is generic in each of them and not over a parameter pack, whose elements the compiler leaves boxed: a pack of
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

  /// What `read` makes of each row, in order; the statement is reset afterwards, also when it fails.
  func fetchAll<Result>(
    _ read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> [Result] {
    defer { reset() }
    var results: [Result] = []
    while try sqlite({ () throws(SQLiteError) in try step() }) { results.append(try read(self)) }
    return results
  }

  /// What `read` makes of the first row, nil where there is none; the statement is reset afterwards, also when it
  /// fails.
  func fetchOne<Result>(
    _ read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> Result? {
    defer { reset() }
    return try sqlite({ () throws(SQLiteError) in try step() }) ? try read(self) : nil
  }

  /// The first column of the first row; nil where there is no row.
  func fetchInteger() throws(DeskError) -> Int64? { try fetchOne { $0.integer(0) } }

  func hasRow() throws(DeskError) -> Bool { try fetchOne { _ in true } ?? false }

  /// Runs the statement to its end, drops its rows and resets it, also when it fails.
  func execute() throws(DeskError) {
    try sqlite { () throws(SQLiteError) in try run() }
  }

  /// A column of the current row as an id.
  func id<ID: EntityID>(_ column: Int32) -> ID { ID(rawValue: integer(column)) }
}
