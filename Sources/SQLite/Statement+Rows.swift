extension Statement {
  /// Calls `body` at each row, then resets the statement, even if `body` throws.
  package func rows(_ body: (Statement) throws(SQLiteError) -> Void) throws(SQLiteError) {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// Returns what `body` makes of the first row, nil if there is none; resets the statement, even if `body` throws.
  package func first<Result>(
    _ body: (Statement) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result? {
    defer { reset() }
    return try step() ? try body(self) : nil
  }

  /// Returns what `body` makes of each row, in order.
  package func map<Result>(
    _ body: (Statement) throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> [Result] {
    var results: [Result] = []
    try rows { (row) throws(SQLiteError) in results.append(try body(row)) }
    return results
  }
}
