/// One change of a database's layout, applied once.
package struct Migration: Sendable {
  /// Positive, and higher than those of the migrations before it.
  package let version: Int64
  package let name: String
  let apply: @Sendable (Connection) throws(SQLiteError) -> Void

  /// A migration of steps, run within its transaction, which they must neither end nor nest.
  package init(
    version: Int64,
    name: String,
    apply: @escaping @Sendable (Connection) throws(SQLiteError) -> Void
  ) {
    self.version = version
    self.name = name
    self.apply = apply
  }

  /// A migration of SQL statements alone.
  package init(version: Int64, name: String, sql: String) {
    self.init(version: version, name: name) { (connection) throws(SQLiteError) in
      try connection.execute(sql)
    }
  }
}
