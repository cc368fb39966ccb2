package import AssayDesk
import AssayDomain
package import AssayVocabulary
import SQLite

/// Names as they are found now, which have no history of their own.
extension ReadSnapshot {
  package func source(named name: SourceName, scope: Int64) throws(DeskError) -> SourceID? {
    try store.statement(
      "SELECT source FROM source_name WHERE norm = ?1 AND carrier = ?2"
    ).bind(name.key, scope).fetchOne { $0.id(0) }
  }

  package func sources(named name: SourceName, count: Int64) throws(DeskError) -> [SourceID] {
    try store.statement(
      """
      SELECT n.source FROM source_name n JOIN source s ON s.id = n.source WHERE n.norm = ?1 \
      AND (s.since_seq <= ?2 \
      OR EXISTS (SELECT 1 FROM source_was w WHERE w.id = s.id AND w.since_seq <= ?2)) \
      ORDER BY n.carrier LIMIT ?3
      """
    ).bind(name.key, seq, count).fetchAll { $0.id(0) }
  }

  package func names(
    beginning text: String,
    count: Int64
  ) throws(DeskError) -> [(key: String, source: SourceID)] {
    // No name holds this character, which sorts behind all others.
    let end = text + "\u{10FFFF}"
    return try store.statement(
      "SELECT norm, source FROM source_name WHERE norm >= ?1 AND norm < ?2 ORDER BY norm LIMIT ?3"
    ).bind(text, end, count).fetchAll { ($0.text(0), $0.id(1)) }
  }
}
