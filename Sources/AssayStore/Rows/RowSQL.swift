/// The columns that rows are looked up by, each with an index on the current and the closed rows.
package enum IndexedColumn: String, CaseIterable, Sendable {
  case claim
  case fromClaim = "from_claim"
  case toClaim = "to_claim"
  case mergedInto = "merged_into"

  fileprivate var place: Int {
    switch self {
    case .claim: 0
    case .fromClaim: 1
    case .toClaim: 2
    case .mergedInto: 3
    }
  }
}

/// Which way a list of rows goes.
package enum PageDirection: Sendable {
  case ascending, descending
}

/// The statements that every kind of versioned row needs.
enum RowQuery: Hashable {
  case current
  case past
  case currentBy(IndexedColumn)
  case pastBy(IndexedColumn)
  case currentPage(PageDirection)
  case pastPage(PageDirection)
  case greatest
  case since
  case sincePast
  case insert
  case close
  case closeAgain
  case update
  /// Changes a closed version.
  case rewrite
  case keepText
  case until
  /// The version that one takes the place of.
  case sinceBefore

  static var count: Int { plainCount + 2 * IndexedColumn.allCases.count }

  /// How many there are that name no column.
  private static let plainCount = 17

  /// A number of its own for each query, below the count.
  var place: Int {
    switch self {
    case .current: 0
    case .past: 1
    case .currentPage(.ascending): 2
    case .currentPage(.descending): 3
    case .pastPage(.ascending): 4
    case .pastPage(.descending): 5
    case .greatest: 6
    case .since: 7
    case .sincePast: 8
    case .insert: 9
    case .close: 10
    case .closeAgain: 11
    case .update: 12
    case .rewrite: 13
    case .keepText: 14
    case .until: 15
    case .sinceBefore: 16
    case .currentBy(let column): Self.plainCount + 2 * column.place
    case .pastBy(let column): Self.plainCount + 2 * column.place + 1
    }
  }
}

/// Writes those statements for one kind of row from its declared columns.
struct RowSQL<Row: ReadableRow> {
  private let table = Row.table.rawValue
  private let columns = ColumnNames.of(Row.self)

  func text(_ query: RowQuery) -> String {
    switch query {
    case .current: "SELECT \(current) FROM \(table) WHERE id = ?1"
    case .past: both("id = ?1", at: "?2")
    case .currentBy(let column):
      "SELECT \(current) FROM \(table) WHERE \(column.rawValue) = ?1 ORDER BY id"
    case .pastBy(let column): both("\(column.rawValue) = ?1", at: "?2") + " ORDER BY id"
    case .currentPage(let direction):
      "SELECT \(current) FROM \(table) WHERE \(beyond(direction)) LIMIT ?2"
    case .pastPage(let direction): pastPage(direction)
    case .greatest: "SELECT coalesce(max(id), 0) FROM \(table)"
    case .since: "SELECT since_seq FROM \(table) WHERE id = ?1"
    case .sincePast:
      "SELECT since_seq FROM \(table) WHERE id = ?1 AND since_seq <= ?2 UNION ALL "
        + "SELECT since_seq FROM \(table)_was WHERE id = ?1 AND since_seq <= ?2 AND until_seq > ?2"
    case .insert:
      "INSERT INTO \(table) (id, since_seq, \(list)) VALUES (?, ?\(marks))"
    case .close:
      "INSERT INTO \(table)_was (id, since_seq, until_seq, \(list)) "
        + "SELECT id, since_seq, ?1, \(closing) FROM \(table) WHERE id = ?2"
    case .closeAgain:
      "UPDATE \(table)_was SET text = nullif(coalesce(text, "
        + "(SELECT c.text FROM \(table) c WHERE c.id = ?2)), ?3) WHERE id = ?2 AND until_seq = ?1"
    case .update:
      "UPDATE \(table) SET since_seq = ?2, "
        + columns.enumerated().map { "\($1) = ?\($0 + 3)" }.joined(separator: ", ")
        + " WHERE id = ?1"
    case .rewrite:
      "UPDATE \(table)_was SET "
        + columns.enumerated().map { "\($1) = ?\($0 + 3)" }.joined(separator: ", ")
        + " WHERE id = ?1 AND since_seq = ?2"
    case .keepText: "UPDATE \(table)_was SET text = ?3 WHERE id = ?1 AND since_seq = ?2"
    case .until: "SELECT until_seq FROM \(table)_was WHERE id = ?1 AND since_seq = ?2"
    case .sinceBefore: "SELECT since_seq FROM \(table)_was WHERE id = ?1 AND until_seq = ?2"
    }
  }

  /// The text that a closed version leaves out where the row that follows has the same.
  func sharedText(of row: Row) -> String? { (row as? any TextSharing)?.sharedText }

  private var list: String { columns.joined(separator: ", ") }

  private var marks: String { String(repeating: ", ?", count: columns.count) }

  private var current: String { "id, " + list }

  private var sharesText: Bool { Row.self is any TextSharing.Type }

  private var closing: String {
    columns.map { sharesText && $0 == "text" ? "nullif(text, ?3)" : $0 }.joined(separator: ", ")
  }

  /// A closed row's columns, its text that of the next version that has one.
  private var closed: String {
    let text = """
      coalesce(w.text, (SELECT n.text FROM \(table)_was n WHERE n.id = w.id \
      AND n.since_seq > w.since_seq AND n.text IS NOT NULL ORDER BY n.since_seq LIMIT 1), \
      (SELECT c.text FROM \(table) c WHERE c.id = w.id)) AS text
      """
    return "w.id, "
      + columns.map { sharesText && $0 == "text" ? text : "w.\($0)" }.joined(separator: ", ")
  }

  /// Current and closed rows together, as of the bound seq.
  private func both(_ condition: String, at seq: String) -> String {
    """
    SELECT \(current) FROM \(table) WHERE \(condition) AND since_seq <= \(seq) \
    UNION ALL SELECT \(closed) FROM \(table)_was w \
    WHERE w.\(condition) AND w.since_seq <= \(seq) AND w.until_seq > \(seq)
    """
  }

  private func beyond(_ direction: PageDirection) -> String {
    switch direction {
    case .ascending: "id > ?1 ORDER BY id"
    case .descending: "id < ?1 ORDER BY id DESC"
    }
  }

  /// Each arm stops at the limit by itself, so that a page never reads the whole history.
  private func pastPage(_ direction: PageDirection) -> String {
    let order = direction == .ascending ? "ORDER BY id" : "ORDER BY id DESC"
    let sign = direction == .ascending ? ">" : "<"
    return """
      SELECT \(current) FROM (SELECT \(current) FROM \(table) WHERE id \(sign) ?1 AND since_seq <= ?3 \
      \(order) LIMIT ?2) UNION ALL SELECT \(current) FROM (SELECT \(closed) FROM \(table)_was w \
      WHERE w.id \(sign) ?1 AND w.since_seq <= ?3 AND w.until_seq > ?3 \
      \(order) LIMIT ?2) \(order) LIMIT ?2
      """
  }
}

/// A row whose long text is kept once for consecutive versions that share it, in the column `text`.
protocol TextSharing: StoredRow {
  var sharedText: String { get }
}
