import AssayStore
import SQLite

/// Every row of tables as text, for comparing one database with another.
struct TableDump {
  /// All tables that a rebuild makes; `migration` tells when each was made, and `refresh` what is to come.
  static let rebuilt = [
    "event", "request_key", "source", "source_was", "source_name", "claim", "claim_was",
    "claim_tag", "queue", "attribution", "attribution_was", "citation", "link", "link_was",
    "assessment",
    "assessment_was", "evidence", "evidence_was", "note", "note_was", "source_citation",
    "snapshot",
  ]

  private let connection: Connection

  init(path: String) throws { connection = try Connection(path: path, mode: .readOnly) }

  /// The rows of a table as SQL literals, in an order of their own.
  func rows(of table: String) throws -> [String] {
    let names = try connection.prepare("SELECT name FROM pragma_table_info('\(table)')")
      .map { $0.text(0) }
    let all = names.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
    return try connection.prepare("SELECT \(all) FROM \(table)").map { $0.text(0) }.sorted()
  }

  func tables() throws -> [String] {
    try connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .map { $0.text(0) }
  }
}
