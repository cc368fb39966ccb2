import SQLite
import Support
import Testing

@Suite("The score of a full-text match", .temporaryDirectory)
struct TextScoreTests {
  @Test(
    "is bm25 with the weights and the usual length that it is given",
    arguments: [false, true]
  )
  func score(isRemembering: Bool) throws {
    let connection = try filled(isRemembering)
    for _ in 0..<2 { try expectScores(connection) }
  }

  private func expectScores(_ connection: Connection) throws {
    let statement = try connection.prepare(
      "SELECT rowid, text_score(words, 4.0, 2.0, 0.5) FROM words WHERE words MATCH 'talks OR astana'"
    )
    var scores: [Int64: Double] = [:]
    try statement.rows { row in scores[row.integer(0)] = Double(row.text(1)) }
    func part(_ weight: Double, times: Double, length: Double) -> Double {
      weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / 4))
    }
    let expected: [Int64: Double] = [
      1: part(2, times: 1, length: 2),
      2: part(2, times: 2, length: 6) + part(0.5, times: 1, length: 6),
      3: part(0.5, times: 1, length: 1),
    ]
    #expect(scores.keys.sorted() == [1, 2, 3])
    for (row, score) in scores {
      #expect(abs(score - (expected[row] ?? 0)) < 1e-9, "row \(row): \(score)")
    }
  }

  @Test("counts phrases that have no weight for nothing")
  func weightless() throws {
    let statement = try filled(false).prepare(
      "SELECT text_score(words, 4.0) FROM words WHERE words MATCH 'talks' AND rowid = 1"
    )
    #expect(try statement.first { $0.text(0) } == "0.0")
  }

  @Test("remembers the length of a text until it is told to forget it")
  func remembered() throws {
    let connection = try filled(true)
    func score() throws -> Double? {
      try connection.prepare(
        "SELECT text_score(words, 4.0, 1.0) FROM words WHERE words MATCH 'talks' AND rowid = 1"
      )
      .first { Double($0.text(0)) } ?? nil
    }
    let short = try #require(try score())
    try connection.execute(
      """
      INSERT INTO words (words, rowid, text, forms) VALUES ('delete', 1, 'talks began', '');
      INSERT INTO words (rowid, text, forms) VALUES (1, 'talks began in the far north', '')
      """
    )
    #expect(try score() == short)
    connection.forgetTextLengths()
    #expect(try #require(try score()) < short)
    try connection.close()
    connection.forgetTextLengths()
  }

  @Test("of a text of any length and in rows far apart is right when it is remembered")
  func longAndFar() throws {
    let plain = try filled(false, "plain")
    let remembering = try filled(true, "remembering")
    for connection in [plain, remembering] {
      for (row, count) in [(50, 254), (7_000, 255), (90_000, 256), (90_001, 1), (1 << 40, 3)] {
        let text = String(repeating: "talks ", count: count)
        try connection.execute(
          "INSERT INTO words (rowid, text, forms) VALUES (\(row), '\(text)', '')"
        )
      }
    }
    func scores(_ connection: Connection) throws -> [String] {
      try connection.prepare(
        "SELECT rowid || ' ' || text_score(words, 4.0, 1.0) FROM words WHERE words MATCH 'talks'"
      )
      .map { $0.text(0) }
    }
    let expected = try scores(plain)
    #expect(expected.count == 7)
    for _ in 0..<2 { #expect(try scores(remembering) == expected) }
  }

  private func filled(_ isRemembering: Bool, _ name: String = "db") throws -> Connection {
    let connection = try Connection(
      path: TemporaryDirectory.path + "/" + name,
      mode: .readWriteCreate
    )
    try connection.addTextScore(rememberingLengths: isRemembering)
    try connection.execute(
      """
      CREATE VIRTUAL TABLE words USING fts5(text, forms, content='', tokenize='ascii');
      INSERT INTO words (rowid, text, forms) VALUES (1, 'talks began', ''),
        (2, 'talks about talks in astana again', ''), (3, 'astana', ''), (4, 'nothing', '')
      """
    )
    return connection
  }
}
