import AssayDesk
import AssayStore
import DeskSupport
import SQLite

/// Every row of tables as text, for comparing one database with another.
struct TableDump {
  /// All tables that a rebuild makes; `migration` tells when each was made, and `refresh` and
  /// `request_rest` what is to come.
  static let rebuilt = [
    "event", "request_key", "source", "source_was", "source_name", "claim", "claim_was",
    "claim_tag", "queue", "attribution", "attribution_was", "citation", "link", "link_was",
    "assessment", "assessment_was", "staleness", "staleness_was", "policy", "policy_was",
    "role_grant", "role_grant_was", "redaction", "alike", "evidence", "evidence_was", "note",
    "note_was",
    "source_citation",
    "content", "algorithm",
  ]

  /// The tables of the full-text index, whose files depend on when what was written.
  static let indexed = ["claim_words", "claim_words_was", "quote_words", "quote_words_was"]

  private let connection: Connection

  init(path: String) throws { connection = try Connection(path: path, mode: .readOnly) }

  /// The rows of a table as SQL literals, in an order of their own.
  func rows(of table: String) throws -> [String] {
    let names = try connection.prepare("SELECT name FROM pragma_table_info('\(table)')")
      .map { $0.text(0) }
    let all = names.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
    return try connection.prepare("SELECT \(all) FROM \(table)").map { $0.text(0) }.sorted()
  }

  /// The tables but for those that the full-text index is made of.
  func tables() throws -> [String] {
    try connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .map { $0.text(0) }
      .filter { name in !Self.indexed.contains { name.hasPrefix($0) } }
  }

  /// Every word of an index with where it stands.
  static func words(of table: String, in path: String) throws -> [String] {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, \(table), instance)"
    )
    return try connection.prepare(
      "SELECT doc || ' ' || col || ' ' || offset || ' ' || term FROM word"
    )
    .map { $0.text(0) }.sorted()
  }
}
