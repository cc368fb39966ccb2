import SQLite
import Support
import Testing

@Suite("The score of a full-text match", .temporaryDirectory)
struct TextScoreTests {
  @Test("is bm25 with the weights and the usual length that it is given")
  func score() throws {
    let connection = try filled()
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
    let statement = try filled().prepare(
      "SELECT text_score(words, 4.0) FROM words WHERE words MATCH 'talks' AND rowid = 1"
    )
    #expect(try statement.first { $0.text(0) } == "0.0")
  }

  private func filled() throws -> Connection {
    let connection = try Connection(path: TemporaryDirectory.path + "/db", mode: .readWriteCreate)
    try connection.addTextScore()
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
