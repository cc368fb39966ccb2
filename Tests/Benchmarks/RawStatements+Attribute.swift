import Posix
import SQLite

extension RawStatements {
  /// Adds attributions to claims that are there, so many in a transaction.
  func attribute(batch: Int) throws {
    try connection.statement("BEGIN IMMEDIATE").run()
    for _ in 0..<batch {
      let (id, claim) = (takeID(), nextClaim())
      try readAll(connection.statement("SELECT * FROM claim WHERE id = ?1"), claim)
      try addAttribution(id, to: claim)
      try readAll(connection.statement("SELECT * FROM claim WHERE merged_into = ?1"), claim)
      try readAll(
        connection.statement("SELECT * FROM link WHERE from_claim = ?1 ORDER BY id"),
        claim
      )
      try readAll(connection.statement("SELECT * FROM link WHERE to_claim = ?1 ORDER BY id"), claim)
      try assessAgain(claim, since: id)
      try appendEvent(id, "attribution.add", body: attributionBody)
    }
    try connection.statement("COMMIT").run()
  }

  /// Closes the version of a claim's summary and puts another in its place, in the table and in the queue.
  private func assessAgain(_ claim: Int64, since seq: Int64) throws {
    try readAll(connection.statement("SELECT * FROM assessment WHERE id = ?1"), claim)
    let close = try connection.statement(
      """
      INSERT INTO assessment_was (id, since_seq, until_seq, algorithm, contradicted, credibility, \
      first, independent, possible, vouched) SELECT id, since_seq, ?1, algorithm, contradicted, \
      credibility, first, independent, possible, vouched FROM assessment WHERE id = ?2
      """
    )
    close.bind(seq, at: 1)
    close.bind(claim, at: 2)
    try close.run()
    let update = try connection.statement(
      "UPDATE assessment SET since_seq = ?2, possible = possible + 1 WHERE id = ?1"
    )
    update.bind(claim, at: 1)
    update.bind(seq, at: 2)
    try update.run()
    let move = try connection.statement(
      """
      UPDATE queue SET credibility = ?2, lack = ?3 \
      WHERE claim = ?1 AND (credibility <> ?2 OR lack <> ?3)
      """
    )
    move.bind(claim, at: 1)
    move.bind(6, at: 2)
    move.bind(2, at: 3)
    try move.run()
  }
}
