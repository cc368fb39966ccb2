import AssayEncoding

/// The columns that rows are looked up by, each with an index on current and on closed rows.
enum IndexedColumn: Int, CaseIterable {
  case claim, fromClaim, toClaim, mergedInto

  fileprivate var name: String { "\(self)".inSnakeCase }
}

/// The order of ids in a list of rows.
package enum PageDirection: Int, Sendable {
  case ascending, descending

  var sign: String { self == .ascending ? ">" : "<" }
  var order: String { self == .ascending ? "ASC" : "DESC" }
}

/// The statements that every kind of versioned row needs.
enum RowQuery: Int, CaseIterable {
  case current, past
  /// Selects by an indexed column other than the key.
  case currentBy, pastBy
  /// Selects in a direction.
  case currentPage, pastPage
  case greatest, since, sincePast
  case insert, close, closeAgain, update
  /// Changes a closed version.
  case rewrite
  case keepText, until
  /// Finds the version that precedes another.
  case sinceBefore
}

/// Composes those statements for one kind of row from its declared columns.
struct RowSQL<Row: ReadableRow> {
  private let table = Row.table.rawValue
  private let columns = Row.columns.map(\.name)

  func text(_ query: RowQuery, _ column: IndexedColumn, _ direction: PageDirection) -> String {
    switch query {
    case .current: "SELECT \(current) FROM \(table) WHERE id = ?1"
    case .past: both("id = ?1")
    case .currentBy: "SELECT \(current) FROM \(table) WHERE \(column.name) = ?1 ORDER BY id"
    case .pastBy: both("\(column.name) = ?1") + " ORDER BY id"
    case .currentPage:
      "SELECT \(current) FROM \(table) WHERE id \(direction.sign) ?1 "
        + "ORDER BY id \(direction.order) LIMIT ?2"
    case .pastPage: pastPage(direction)
    case .greatest: "SELECT coalesce(max(id), 0) FROM \(table)"
    case .since: "SELECT since_seq FROM \(table) WHERE id = ?1"
    case .sincePast:
      "SELECT since_seq FROM \(table) WHERE id = ?1 AND since_seq <= ?2 UNION ALL "
        + "SELECT since_seq FROM \(table)_was WHERE id = ?1 AND since_seq <= ?2 AND until_seq > ?2"
    case .insert:
      "INSERT INTO \(table) (id, since_seq, \(list)) VALUES (?, ?\(columns.map { _ in ", ?" }.joined()))"
    case .close:
      "INSERT INTO \(table)_was (id, since_seq, until_seq, \(list)) "
        + "SELECT id, since_seq, ?1, \(list(text: "nullif(text, ?3)")) FROM \(table) WHERE id = ?2"
    case .closeAgain:
      "UPDATE \(table)_was SET text = nullif(coalesce(text, "
        + "(SELECT c.text FROM \(table) c WHERE c.id = ?2)), ?3) WHERE id = ?2 AND until_seq = ?1"
    case .update: "UPDATE \(table) SET since_seq = ?2, \(assignments) WHERE id = ?1"
    case .rewrite: "UPDATE \(table)_was SET \(assignments) WHERE id = ?1 AND since_seq = ?2"
    case .keepText: "UPDATE \(table)_was SET text = ?3 WHERE id = ?1 AND since_seq = ?2"
    case .until: "SELECT until_seq FROM \(table)_was WHERE id = ?1 AND since_seq = ?2"
    case .sinceBefore: "SELECT since_seq FROM \(table)_was WHERE id = ?1 AND until_seq = ?2"
    }
  }

  private var list: String { columns.joined(separator: ", ") }

  private var current: String { "id, " + list }

  private var assignments: String {
    columns.enumerated().map { "\($1) = ?\($0 + 3)" }.joined(separator: ", ")
  }

  /// Lists the columns, optionally qualified by `prefix`, with another expression for a text that versions share.
  private func list(_ prefix: String = "", text: String) -> String {
    columns.map { Row.sharesText && $0 == "text" ? text : prefix + $0 }.joined(separator: ", ")
  }

  /// A closed row's columns; an omitted text is that of the next version that has one.
  private var closed: String {
    "w.id, "
      + list(
        "w.",
        text: """
          coalesce(w.text, (SELECT n.text FROM \(table)_was n WHERE n.id = w.id \
          AND n.since_seq > w.since_seq AND n.text IS NOT NULL ORDER BY n.since_seq LIMIT 1), \
          (SELECT c.text FROM \(table) c WHERE c.id = w.id)) AS text
          """
      )
  }

  /// Selects current and closed rows together, as of the seq that is bound second.
  private func both(_ condition: String) -> String {
    """
    SELECT \(current) FROM \(table) WHERE \(condition) AND since_seq <= ?2 \
    UNION ALL SELECT \(closed) FROM \(table)_was w \
    WHERE w.\(condition) AND w.since_seq <= ?2 AND w.until_seq > ?2
    """
  }

  /// Each arm has its own limit, so that a page never reads the whole history.
  private func pastPage(_ direction: PageDirection) -> String {
    let (sign, order) = (direction.sign, "ORDER BY id \(direction.order)")
    return """
      SELECT \(current) FROM (SELECT \(current) FROM \(table) WHERE id \(sign) ?1 AND since_seq <= ?3 \
      \(order) LIMIT ?2) UNION ALL SELECT \(current) FROM (SELECT \(closed) FROM \(table)_was w \
      WHERE w.id \(sign) ?1 AND w.since_seq <= ?3 AND w.until_seq > ?3 \
      \(order) LIMIT ?2) \(order) LIMIT ?2
      """
  }
}

extension String {
  /// Converts `checkAfter` to `check_after`.
  var inSnakeCase: String {
    map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
  }
}
