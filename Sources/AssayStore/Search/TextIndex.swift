import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite

/// The full-text index over one connection.
///
/// It is written once at the end of a group, because each savepoint would add a segment to it.
struct TextIndex {
  private static let pagesPerMerge: Int64 = 8

  private let store: StoreConnection

  init(_ store: StoreConnection) { self.store = store }

  /// Applies changes in order, then merges segments for about as long again.
  func write(_ changes: [TextChange]) throws(DeskError) {
    guard !changes.isEmpty else { return }
    var tables: Set<TextTable> = []
    for change in changes where !change.isUnchanged {
      let (key, claim, current, closed) =
        switch change.subject {
        case .claim(let id): (id.rawValue, id, TextTable.claims, TextTable.closedClaims)
        case .quote(let id, let claim): (id.rawValue, claim, .quotes, .closedQuotes)
        }
      if let before = change.before {
        let entry = IndexEntry(before)
        try store.listStatement(current.delete).bind(key, entry.text, entry.forms).execute()
        try insert(entry, store.keepClosed(in: closed, claim: claim), into: closed)
        tables.insert(closed)
      }
      if let entry = change.entry { try insert(entry, key, into: current) }
      tables.insert(current)
    }
    let pages = Self.pagesPerMerge + Int64(changes.count / 4)
    for table in TextTable.allCases where tables.contains(table) {
      try store.listStatement(table.merge).bind(pages).execute()
    }
  }

  /// Builds the indexes of closed texts anew from the closed rows, so that no word of a removed text is found.
  ///
  /// It reads every closed row of claims and attributions. Deleted entries stay in the indexes until `purge`.
  func forgetRewritten() throws(DeskError) {
    try store.statement("DELETE FROM closed_text").execute()
    try store.statement("DELETE FROM closed_quote").execute()
    for (table, texts) in try [
      (TextTable.closedClaims, closedTexts()), (.closedQuotes, closedQuotes()),
    ] {
      try store.listStatement(table.deleteAll).execute()
      for (claim, text) in texts {
        try insert(IndexEntry(text), store.keepClosed(in: table, claim: claim), into: table)
      }
    }
    try store.statement("INSERT OR IGNORE INTO purge (id) VALUES (1)").execute()
  }

  /// Whether the indexes may hold words of removed texts.
  func holdsRemoved() throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM purge").hasRow()
  }

  /// Removes deleted entries from all indexes, so that no word of a removed text is left.
  ///
  /// It writes each index anew.
  func purge() throws(DeskError) {
    try store.statement("DELETE FROM purge").execute()
    for table in TextTable.allCases {
      try store.listStatement(table.optimize).execute()
      try store.lowerLevels(of: table)
    }
  }

  /// Returns the former texts of claims, in the order in which they were replaced.
  private func closedTexts() throws(DeskError) -> [(claim: ClaimID, text: String)] {
    try store.statement(
      "SELECT id, text FROM claim_was WHERE text IS NOT NULL ORDER BY until_seq, id"
    ).fetchAll { ($0.id(0), $0.text(1)) }
  }

  private func closedQuotes() throws(DeskError) -> [(claim: ClaimID, text: String)] {
    try store.statement(
      """
      SELECT w.claim, w.id, w.quote, w.quote_translation, \
      CASE WHEN n.id IS NULL THEN c.quote ELSE n.quote END, \
      CASE WHEN n.id IS NULL THEN c.quote_translation ELSE n.quote_translation END \
      FROM attribution_was w \
      LEFT JOIN attribution_was n ON n.id = w.id AND n.since_seq = w.until_seq \
      LEFT JOIN attribution c ON c.id = w.id AND c.since_seq = w.until_seq \
      WHERE w.quote IS NOT NULL OR w.quote_translation IS NOT NULL ORDER BY w.until_seq, w.id
      """
    ).fetchAll { row in
      let claim: ClaimID = row.id(0)
      let change = TextChange(
        subject: .quote(row.id(1), on: claim),
        before: Attribution.quotedText(row.optionalText(2), translation: row.optionalText(3)),
        after: Attribution.quotedText(row.optionalText(4), translation: row.optionalText(5))
      )
      return (claim, change.isUnchanged ? nil : change.before)
    }
    .compactMap { claim, text in text.map { (claim, $0) } }
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
  /// Assigns a key to a closed text.
  fileprivate func keepClosed(in table: TextTable, claim: ClaimID) throws(DeskError) -> Int64 {
    try statement(table.keepClosed).bind(claim).fetchInteger() ?? 0
  }
}
