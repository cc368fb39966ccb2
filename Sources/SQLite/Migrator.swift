/// Migrates a database, with one transaction for each migration, and records each in its table `migration`.
package struct Migrator: Sendable {
  private let migrations: [Migration]
  private let applicationID: Int64

  /// Takes the migrations in the order of their versions, and the `application_id` that identifies the program's files.
  package init(_ migrations: [Migration], applicationID: Int32) {
    precondition(!migrations.isEmpty && applicationID != 0)
    precondition(migrations[0].version > 0)
    precondition(zip(migrations, migrations.dropFirst()).allSatisfy { $0.version < $1.version })
    self.migrations = migrations
    self.applicationID = Int64(applicationID)
  }

  /// Applies the missing migrations and returns their versions; `now` is recorded with each, in the caller's unit.
  ///
  /// `backup` is called with the version found before an older database is changed; a new one is not backed up. The
  /// caller must ensure that no other process migrates the file meanwhile.
  @discardableResult
  package func migrate(
    _ connection: Connection,
    now: Int64,
    backup: (_ found: Int64) throws -> Void
  ) throws(MigrationError) -> [Int64] {
    let content: Content
    do { content = try self.content(of: connection) } catch { throw .unreadable(error) }
    let found: Int64?
    switch content {
    case .nothing: found = nil
    case .ours(let version): found = version
    case .foreign(let mark): throw .notOurs(applicationID: mark)
    }
    let known = migrations[migrations.count - 1].version
    if let found, found > known { throw .newer(found: found, known: known) }
    let missing = migrations.filter { $0.version > found ?? 0 }
    if let found, !missing.isEmpty {
      do { try backup(found) } catch { throw .backup(error) }
    }
    for (index, migration) in missing.enumerated() {
      try apply(migration, to: connection, now: now, creating: found == nil && index == 0)
    }
    return missing.map(\.version)
  }

  private enum Content {
    case nothing
    case ours(version: Int64)
    case foreign(applicationID: Int64)
  }

  private func content(of connection: Connection) throws(SQLiteError) -> Content {
    let mark = try connection.value("PRAGMA application_id")
    if mark == applicationID {
      return .ours(version: try connection.value("SELECT coalesce(max(version), 0) FROM migration"))
    }
    let objects = try connection.value("SELECT count(*) FROM sqlite_schema")
    return mark == 0 && objects == 0 ? .nothing : .foreign(applicationID: mark)
  }

  private func apply(
    _ migration: Migration,
    to connection: Connection,
    now: Int64,
    creating: Bool
  ) throws(MigrationError) {
    do throws(SQLiteError) {
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        if creating { try create(connection) }
        try migration.apply(connection)
        let record = try connection.prepare(
          "INSERT INTO migration (version, name, applied_at) VALUES (?, ?, ?)"
        )
        record.bind(migration.version, at: 1)
        record.bind(migration.name, at: 2)
        record.bind(now, at: 3)
        try record.run()
      }
    } catch {
      throw .failed(version: migration.version, name: migration.name, error)
    }
  }

  private func create(_ connection: Connection) throws(SQLiteError) {
    try connection.execute(
      """
      PRAGMA application_id=\(applicationID);
      CREATE TABLE migration (
        version INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        applied_at INTEGER NOT NULL
      )
      """
    )
  }
}

extension Connection {
  fileprivate func value(_ sql: String) throws(SQLiteError) -> Int64 {
    try prepare(sql).first { $0.integer(0) } ?? 0
  }
}
