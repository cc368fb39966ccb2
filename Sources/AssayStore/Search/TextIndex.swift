import AssayDesk
import AssayEncoding
import AssaySearch
import SQLite

/// The full-text index over one connection.
///
/// It is written once at the end of a group, because each savepoint would add a segment to it.
struct TextIndex {
  private static let pagesPerMerge: Int64 = 8

  /// The tables by their numbers in `purge`.
  private static let tables = zip(1...4 as ClosedRange<Int64>, TextTable.allCases)

  private let store: StoreConnection

  init(_ store: StoreConnection) { self.store = store }

  /// The key of the text that a version of a row had before the next one; an event made the version.
  ///
  /// Ids stay below 2³¹ and events below 2³²: a file of so many would be larger than a disk.
  static func key(_ id: Int64, since seq: Int64) -> Int64 { id << 32 | seq }

  /// Applies changes in order, then merges segments for about as long again.
  ///
  /// Deleted entries stay in the indexes until these are merged; `purge` does so where a text was removed.
  func write(_ changes: [TextChange]) throws(DeskError) {
    guard !changes.isEmpty else { return }
    var tables: Set<TextTable> = []
    for change in changes where !change.isUnchanged {
      let key = change.subject.key
      let table: TextTable =
        switch change.subject {
        case .claim: .claims
        case .quote: .quotes
        case .formerClaim: .closedClaims
        case .formerQuote: .closedQuotes
        }
      if let before = change.before {
        let entry = IndexEntry(before)
        try delete(entry, key, from: table)
        if let seq = change.endedSince {
          try insert(entry, Self.key(key, since: seq), into: table.former)
          tables.insert(table.former)
        } else {
          try notePurge(of: table)
        }
      }
      if let entry = change.entry { try insert(entry, key, into: table) }
      tables.insert(table)
    }
    let pages = Self.pagesPerMerge + Int64(changes.count / 4)
    for table in TextTable.allCases where tables.contains(table) { try merge(table, pages) }
  }

  /// Notes that a text was removed from a table; also the table of present texts may hold deleted entries of a former one.
  private func notePurge(of table: TextTable) throws(DeskError) {
    for (number, other) in Self.tables where other.former == table.former {
      try store.statement("INSERT OR IGNORE INTO purge (id) VALUES (?1)").bind(number).execute()
    }
  }

  /// Whether the indexes may hold words of removed texts.
  func holdsRemoved() throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM purge").hasRow()
  }

  /// Merges the segments of indexes that may hold words of removed texts into one, which holds no deleted entries, and
  /// writes about `pages` pages of each at most; returns whether none is left.
  ///
  /// `purge` has the number of each table whose segments are to be gathered into one merge, and the negative number of
  /// each whose merge has begun. What is removed meanwhile is not in that merge, so that another follows. The caller
  /// has written nothing to the indexes in the same transaction.
  func purge(pages: Int64) throws(DeskError) -> Bool {
    for (number, table) in Self.tables {
      while true {
        if try isNoted(-number) {
          try merge(table, pages)
        } else if try isNoted(number) {
          try store.statement("UPDATE purge SET id = -id WHERE id = ?1").bind(number).execute()
          try gatherSegments(of: table)
          try merge(table, -pages)
        } else {
          break
        }
        if try store.levels(of: table)?.isMerging == true { return false }
        try store.statement("DELETE FROM purge WHERE id = ?1").bind(-number).execute()
      }
    }
    return true
  }

  private func isNoted(_ number: Int64) throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM purge WHERE id = ?1").bind(number).hasRow()
  }

  /// Puts all segments on one level, so that one merge takes them all, in which each deletion meets its entry.
  private func gatherSegments(of table: TextTable) throws(DeskError) {
    // A merge of no pages makes FTS5 forget the segments that it knows.
    try merge(table, 0)
    if let levels = try store.levels(of: table) {
      try store.replaceLevels(of: table, by: levels.gathered)
    } else {
      try store.listStatement(table.optimize).execute()
    }
  }

  private func merge(_ table: TextTable, _ pages: Int64) throws(DeskError) {
    try store.listStatement(table.merge).bind(pages).execute()
  }

  private func delete(
    _ entry: IndexEntry,
    _ key: Int64,
    from table: TextTable
  ) throws(DeskError) {
    try store.listStatement(table.delete).bind(key, entry.text, entry.forms).execute()
  }

  private func insert(
    _ entry: IndexEntry,
    _ key: Int64,
    into table: TextTable
  ) throws(DeskError) {
    try store.statement(table.insert).bind(key, entry.text, entry.forms).execute()
  }
}

extension StoreConnection {
  /// Reads the levels of an index; nil if they have a form that is not known.
  func levels(of table: TextTable) throws(DeskError) -> IndexLevels? {
    try listStatement("SELECT block FROM \(table.rawValue)_data WHERE id = 10")
      .fetchOne { IndexLevels(record: $0.blob(0)) } ?? nil
  }

  /// Replaces the structure record of an index, which FTS5 must not know at this time.
  func replaceLevels(of table: TextTable, by record: [UInt8]) throws(DeskError) {
    try sqlite { () throws(SQLiteError) in
      try connection.writingShadowTables { () throws(SQLiteError) in
        try connection.prepare("UPDATE \(table.rawValue)_data SET block = ?1 WHERE id = 10")
          .bind(record).run()
      }
    }
  }
}
