import AssayDesk
import AssayEncoding
import AssayVocabulary
import SQLite

extension Replay {
  /// Returns how tables that find rows differ from what the events make, one sentence for each difference.
  ///
  /// These tables have no history, so they are compared only as of now, after every event has been repeated.
  mutating func finderProblems() throws(DeskError) -> [String] {
    try catchUp()
    let marked = try kept.markedClaims()
    var problems: [String] = []
    for finder in Self.finders {
      let found = try kept.digest(of: finder, besides: marked)
      if try found != scratch.digest(of: finder, besides: marked) {
        problems.append("what \(finder.what) by (\(finder.table)) is not what the events make it")
      }
      try noteCompared(1)
    }
    for table in TextTable.allCases {
      if try kept.words(of: table) != scratch.words(of: table) {
        problems.append(
          "the words of \(table.what) (\(table.rawValue)) are not what the events make them"
        )
      }
      try noteCompared(1)
    }
    return try problems + layoutProblems()
  }

  /// Returns tables, indexes, triggers and snapshots that differ from those that this program makes.
  private func layoutProblems() throws(DeskError) -> [String] {
    let made = try scratch.layout()
    let found = try kept.layout()
    return found.subtracting(made).map { "\($0.name) is not of this layout" }.sorted()
      + made.subtracting(found).map { "\($0.name) of this layout is missing" }.sorted()
  }

  static let finders = [
    Finder("source_name", "sources are found"), Finder("claim_tag", "tags are found"),
    Finder("citation", "citations are found"),
    Finder("source_citation", "cited sources are found"),
    Finder("queue", "the queue is ordered", marked: "claim"),
    Finder("redaction", "redactions are found"), Finder("alike", "removed contents are compared"),
    Finder("request_key", "repeated calls are known"),
    Finder(
      "content",
      "kept contents are found",
      columns: ["sha256", "number"],
      where: "sha256 NOT IN (SELECT sha256 FROM unused_content)"
    ),
  ]
}

/// A table that serves only to find rows.
struct Finder {
  fileprivate let table: String
  fileprivate let what: String
  /// The columns to compare; empty means all.
  fileprivate let columns: [String]
  /// The condition of the rows to compare.
  fileprivate let condition: String
  /// The column of the claim whose row is updated when the claim is refreshed.
  fileprivate let marked: String?

  fileprivate init(
    _ table: String,
    _ what: String,
    columns: [String] = [],
    where condition: String = "1",
    marked: String? = nil
  ) {
    self.table = table
    self.what = what
    self.columns = columns
    self.condition = condition
    self.marked = marked
  }
}

extension StoreConnection {
  /// The claims that wait to be refreshed, as a JSON array.
  fileprivate func markedClaims() throws(DeskError) -> String {
    let marked: [ClaimID] = try statement("SELECT DISTINCT claim FROM refresh").fetchAll {
      $0.id(0)
    }
    return ClaimID.list(try marked + seededMarks().keys.map { ClaimID(rawValue: $0) })
  }

  /// Computes a digest of all rows of a table, sorted, except those of the claims in `marked`, which are updated when
  /// these claims are refreshed.
  fileprivate func digest(of finder: Finder, besides marked: String) throws(DeskError) -> Digest {
    var names = finder.columns
    if names.isEmpty {
      names = try listStatement("SELECT name FROM pragma_table_info('\(finder.table)')")
        .fetchAll { $0.text(0) }
    }
    let all = names.map { "quote(\($0))" }.joined(separator: " || ',' || ")
    let claim = finder.marked ?? "NULL"
    let rows = try listStatement(
      """
      SELECT \(all) FROM \(finder.table) \
      WHERE (\(claim) IS NULL OR \(claim) NOT IN (SELECT value FROM json_each(?1))) \
      AND \(finder.condition) \
      ORDER BY \(names.joined(separator: ", "))
      """
    )
    var digest = Digest.zero
    _ = try rows.bind(marked).fetchAll { digest = Digest(of: digest.bytes, $0.blob(0)) }
    return digest
  }

  fileprivate func layout() throws(DeskError) -> Set<LayoutPart> {
    Set(
      try statement("SELECT type || ' ' || name, sql FROM sqlite_schema").fetchAll {
        LayoutPart(name: $0.text(0), sql: $0.optionalText(1))
      }
    )
  }

  /// Returns every word of a text table with its position.
  ///
  /// Nil where the table cannot be read.
  fileprivate func words(of table: TextTable) throws(DeskError) -> WordSum? {
    let name = table.rawValue
    let seen = "temp.\(name)_seen"
    var sum = WordSum()
    do throws(SQLiteError) {
      try executeOnTemporary(
        "CREATE VIRTUAL TABLE IF NOT EXISTS \(seen) USING fts5vocab(main, \(name), instance)"
      )
      try connection.prepare("SELECT term, col, offset, doc FROM \(seen)").rows { sum.add($0) }
    } catch {
      guard error.kind == .corrupt else { throw DeskError(error) }
      return nil
    }
    return sum
  }
}

/// One part of the layout of a database: `table claim`, `trigger x`.
private struct LayoutPart: Hashable {
  let name: String
  /// Nil for an index that a table creates implicitly.
  let sql: String?
}

/// A multiset of words and positions, independent of their order, in constant space.
private struct WordSum: Hashable {
  private var count = 0
  /// The sum of the hashes, which use a random secret key.
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
