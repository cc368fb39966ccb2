package import SQLite

/// A value that can be bound to a statement's parameter.
package protocol SQLValue {
  func bind(to statement: Statement, at index: Int32)
}

extension [UInt8]: SQLValue {
  package func bind(to statement: Statement, at index: Int32) { statement.bind(self, at: index) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  package func bind(to statement: Statement, at index: Int32) {
    if let self { self.bind(to: statement, at: index) } else { statement.bindNull(at: index) }
  }
}
