import SQLite

extension Replay {
  /// The same of what only finds rows: it has no history, so that it can be compared as of now alone, once the
  /// events have been repeated until now.
  mutating func finderProblems() throws(StoreError) -> [String] {
    try catchUp()
    let marked = try kept.markedClaims()
    var problems: [String] = []
    for (table, what) in Self.finders
    where try kept.digest(of: table, besides: marked) != scratch.digest(of: table, besides: marked)
    {
      problems.append("what \(what) by (\(table)) is not what the events make it")
    }
    for table in TextTable.allCases where try kept.words(of: table) != scratch.words(of: table) {
      problems.append(
        "the words of \(table.what) (\(table.rawValue)) are not what the events make them"
      )
    }
    return problems
  }

  private static let finders = [
    ("source_name", "sources are found"), ("claim_tag", "tags are found"),
    ("citation", "citations are found"), ("source_citation", "cited sources are found"),
    ("queue", "the queue is ordered"), ("redaction", "redactions are found"),
    ("alike", "removed contents are compared"),
  ]
}

extension StoreConnection {
  /// The claims that wait to be refreshed, as a JSON array.
  fileprivate func markedClaims() throws(StoreError) -> String {
    try statement("SELECT json_group_array(DISTINCT claim) FROM refresh").only { $0.text(0) }
      ?? "[]"
  }

  /// A digest of all rows of a table, in an order of their own; of the queue without the claims in `marked`,
  /// whose places follow once they are refreshed.
  fileprivate func digest(of table: String, besides marked: String) throws(StoreError) -> Digest {
    let names = try listStatement("SELECT name FROM pragma_table_info('\(table)')")
      .collect { $0.text(0) }
    let all = names.map { "quote(\($0))" }.joined(separator: " || ',' || ")
    let claim = table == "queue" ? "claim" : "NULL"
    let rows = try listStatement(
      """
      SELECT \(all) FROM \(table) \
      WHERE \(claim) IS NULL OR \(claim) NOT IN (SELECT value FROM json_each(?1)) \
      ORDER BY \(names.joined(separator: ", "))
      """
    )
    rows.bind(marked, at: 1)
    var digest = Digest.zero
    try sqlite { () throws(SQLiteError) in
      try rows.rows { digest = Digest(of: digest.bytes, $0.blob(0)) }
    }
    return digest
  }

  /// Every word of a text table with where it stands, those of closed texts by the claim that had them.
  ///
  /// Nil where the table cannot be read.
  fileprivate func words(of table: TextTable) throws(StoreError) -> WordSum? {
    let name = table.rawValue
    let seen = "temp.\(name)_seen"
    let places =
      table.closed.map {
        "SELECT v.term, v.col, v.offset, k.claim FROM \(seen) v LEFT JOIN \($0) k ON k.id = v.doc"
      } ?? "SELECT term, col, offset, doc FROM \(seen)"
    var sum = WordSum()
    do throws(SQLiteError) {
      try executeOnTemporary(
        "CREATE VIRTUAL TABLE IF NOT EXISTS \(seen) USING fts5vocab(main, \(name), instance)"
      )
      try connection.prepare(places).rows { sum.add($0) }
    } catch {
      guard error.kind == .corrupt else { throw .sqlite(error) }
      return nil
    }
    return sum
  }
}

/// A multitude of words and places, whatever their order, in constant space.
private struct WordSum: Hashable {
  private var count = 0
  /// The sum of the hashes, which are made with a key that nobody knows.
  private var sum: UInt64 = 0

  mutating func add(_ place: Statement) {
    var hasher = Hasher()
    hasher.combine(place.blob(0))
    hasher.combine(place.text(1))
    hasher.combine(place.integer(2))
    hasher.combine(place.integer(3))
    sum &+= UInt64(bitPattern: Int64(hasher.finalize()))
    count += 1
  }
}
