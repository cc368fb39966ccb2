/// One change of a database's layout, applied once.
package struct Migration: Sendable {
  /// Positive, and higher than the versions of earlier migrations.
  package let version: Int64
  package let name: String
  let apply: @Sendable (Connection) throws(SQLiteError) -> Void

  /// Makes a migration of steps, which run in its transaction and must neither end nor nest it.
  package init(
    version: Int64,
    name: String,
    apply: @escaping @Sendable (Connection) throws(SQLiteError) -> Void
  ) {
    self.version = version
    self.name = name
    self.apply = apply
  }

  /// Makes a migration of SQL statements alone.
  package init(version: Int64, name: String, sql: String) {
    self.init(version: version, name: name) { (connection) throws(SQLiteError) in
      try connection.execute(sql)
    }
  }
}
