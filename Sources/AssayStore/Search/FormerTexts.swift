import AssayDesk
import AssayDomain
import AssayEncoding
import AssaySearch
import SQLite

/// Former texts: those of closed versions of claims and quotes that the next version does not have too.
extension StoreConnection {
  typealias FormerText = (subject: TextChange.Subject, text: String)

  /// Returns the former texts of the version of a row that an event made, and of the version before it.
  func formerTexts(
    of image: RecordImage,
    since seq: Int64
  ) throws(DeskError) -> [TextChange.Subject: String] {
    let two: SQLPart =
      "WHERE w.id = \(image.key) AND w.since_seq <= \(seq) ORDER BY w.since_seq DESC LIMIT 2"
    let found: [FormerText] =
      switch image {
      case .claim: try formerClaims(two)
      case .attribution: try formerQuotes(two)
      case .source, .link, .evidence, .note, .policy, .grant: []
      }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.subject, $0.text) })
  }

  /// The event that made the version of a row that was closed last; nil if none was.
  func newestClosed(_ key: Int64, in table: RowTable) throws(DeskError) -> Int64? {
    try listStatement(
      "SELECT since_seq FROM \(table.rawValue)_was WHERE id = ?1 ORDER BY since_seq DESC LIMIT 1"
    )
    .bind(key).fetchInteger()
  }

  /// Returns all former texts, those of claims first.
  func formerTexts() throws(DeskError) -> [FormerText] {
    try formerClaims("ORDER BY w.id, w.since_seq") + formerQuotes("ORDER BY w.id, w.since_seq")
  }

  private func formerClaims(_ which: SQLPart) throws(DeskError) -> [FormerText] {
    let sql: SQLPart = "SELECT w.id, w.since_seq, w.text FROM claim_was w \(which)"
    return try listStatement(sql)
      .fetchAll { (key: TextIndex.key($0.integer(0), since: $0.integer(1)), $0.optionalText(2)) }
      .compactMap { key, text in text.map { (.formerClaim(key), $0) } }
  }

  private func formerQuotes(_ which: SQLPart) throws(DeskError) -> [FormerText] {
    let sql: SQLPart = """
      SELECT w.id, w.since_seq, w.quote, w.quote_translation, \
      CASE WHEN n.id IS NULL THEN c.quote ELSE n.quote END, \
      CASE WHEN n.id IS NULL THEN c.quote_translation ELSE n.quote_translation END \
      FROM attribution_was w \
      LEFT JOIN attribution_was n ON n.id = w.id AND n.since_seq = w.until_seq \
      LEFT JOIN attribution c ON c.id = w.id AND c.since_seq = w.until_seq \(which)
      """
    return try listStatement(sql).fetchAll { row in
      TextChange(
        subject: .formerQuote(TextIndex.key(row.integer(0), since: row.integer(1))),
        before: Attribution.quotedText(row.optionalText(2), translation: row.optionalText(3)),
        after: Attribution.quotedText(row.optionalText(4), translation: row.optionalText(5))
      )
    }
    .compactMap { change in
      change.isUnchanged ? nil : change.before.map { (change.subject, $0) }
    }
  }
}
