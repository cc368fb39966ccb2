import AssayDomain
package import SQLite

/// A connection to the database with the access to every kind of row, used by one thread at a time.
package final class StoreConnection {
  let connection: Connection
  let sources: RowAccess<Source>
  let claims: RowAccess<Claim>
  let attributions: RowAccess<Attribution>
  let links: RowAccess<Link>
  let summaries: RowAccess<SummaryRow>

  init(_ connection: Connection) {
    self.connection = connection
    sources = RowAccess(connection)
    claims = RowAccess(connection)
    attributions = RowAccess(connection)
    links = RowAccess(connection)
    summaries = RowAccess(connection)
  }

  /// The kept statement of a literal.
  func statement(_ sql: StaticString) throws(StoreError) -> Statement {
    try sqlite { () throws(SQLiteError) in try connection.statement(sql) }
  }

  /// The newest event in this connection's view, 0 before the first.
  func headSeq() throws(StoreError) -> Int64 {
    try statement("SELECT coalesce(max(seq), 0) FROM event").only { $0.integer(0) } ?? 0
  }
}
