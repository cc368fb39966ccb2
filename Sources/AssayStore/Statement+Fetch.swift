import AssayDesk
import AssayVocabulary
import SQLite

/// A value that a statement's parameter takes.
protocol SQLValue {
  func bind(to statement: Statement, at index: Int32)
}

extension Int64: SQLValue {
  func bind(to statement: Statement, at index: Int32) { statement.bind(self, at: index) }
}

extension Int: SQLValue {
  func bind(to statement: Statement, at index: Int32) { statement.bind(Int64(self), at: index) }
}

extension String: SQLValue {
  func bind(to statement: Statement, at index: Int32) { statement.bind(self, at: index) }
}

extension [UInt8]: SQLValue {
  func bind(to statement: Statement, at index: Int32) { statement.bind(self, at: index) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  func bind(to statement: Statement, at index: Int32) {
    if let self { self.bind(to: statement, at: index) } else { statement.bindNull(at: index) }
  }
}

extension SQLValue where Self: EntityID {
  func bind(to statement: Statement, at index: Int32) { statement.bind(rawValue, at: index) }
}

extension AttributionID: SQLValue {}
extension ClaimID: SQLValue {}
extension SourceID: SQLValue {}

/// Each binds the values to the parameters in order, from the first, runs the statement and resets it, also when it
/// fails.
extension Statement {
  /// What `read` makes of each row, in order.
  func fetchAll<each Value: SQLValue, Result>(
    _ values: repeat each Value,
    read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> [Result] {
    bind(repeat each values)
    defer { reset() }
    var results: [Result] = []
    while try sqlite({ () throws(SQLiteError) in try step() }) { results.append(try read(self)) }
    return results
  }

  /// What `read` makes of the first row; nil where there is none.
  func fetchOne<each Value: SQLValue, Result>(
    _ values: repeat each Value,
    read: (Statement) throws(DeskError) -> Result
  ) throws(DeskError) -> Result? {
    bind(repeat each values)
    defer { reset() }
    return try sqlite({ () throws(SQLiteError) in try step() }) ? try read(self) : nil
  }

  /// The first column of the first row; nil where there is no row.
  func fetchInteger<each Value: SQLValue>(
    _ values: repeat each Value
  ) throws(DeskError) -> Int64? {
    try fetchOne(repeat each values) { $0.integer(0) }
  }

  func hasRow<each Value: SQLValue>(_ values: repeat each Value) throws(DeskError) -> Bool {
    try fetchOne(repeat each values) { _ in true } ?? false
  }

  /// Runs a statement to its end and drops its rows.
  func execute<each Value: SQLValue>(_ values: repeat each Value) throws(DeskError) {
    bind(repeat each values)
    try sqlite { () throws(SQLiteError) in try run() }
  }

  /// A column of the current row as an id.
  func id<ID: EntityID>(_ column: Int32) -> ID { ID(rawValue: integer(column)) }

  private func bind<each Value: SQLValue>(_ values: repeat each Value) {
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      value.bind(to: self, at: index)
    }
  }
}
