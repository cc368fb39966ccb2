import AssayEncoding
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Levels of the full-text index", .temporaryDirectory)
struct IndexLevelsTests {
  /// The numbers of levels of the index of claims.
  private func levelCount(at desk: Desk) throws -> Int {
    let record = try #require(
      try desk.writer.store.connection.prepare("SELECT block FROM claim_words_data WHERE id = 10")
        .first { $0.blob(0) }
    )
    return try #require(IndexLevels(record: record)).levels.count
  }

  @Test("stay few however often contents are removed, and every word is still found")
  func redactions() throws {
    let desk = try Desk()
    // Levels grow where old segments are large.
    for number in 1...400 { try desk.submit("a claim among many, which lasts \(number)") }
    var most = 0
    for number in 1...30 {
      try desk.submit("a lasting claim \(number)", "a secret \(number)")
      try desk.redact(desk.writer.headSeq)
      // An idle server does so, and puts off attempts right after each other.
      desk.writer.eraseRemoved(waitingMilliseconds: 0)
      most = try max(most, levelCount(at: desk))
    }
    #expect(most == IndexLevels.mergedCount)
    try desk.submit("a last claim that lasts")
    let found = try desk.writer.store.connection.prepare(
      "SELECT count(*) FROM claim_words WHERE claim_words MATCH 'text:last'"
    ).first { $0.integer(0) }
    #expect(found == 431)
    #expect(try desk.verify().problems == [])
  }

  @Test("a record of a form that is not known is left alone")
  func unknown() {
    #expect(IndexLevels(record: []) == nil)
    #expect(IndexLevels(record: [0, 0, 0, 1, 0xFF, 0, 0, 1, 0, 0, 0]) == nil)
    #expect(IndexLevels(record: [0, 0, 0, 1, 2, 1, 1, 0, 1, 1, 1]) == nil)
    // Of the newer form, although it can be read as one of the known form with very many empty levels.
    let newer: [UInt8] = [0, 0, 0, 1, 0xFF, 0, 0, 1] + Array(repeating: 0, count: 40_000)
    #expect(IndexLevels(record: newer) == nil)
    let huge = [UInt8](repeating: 0xFF, count: 8) + [0x7F]
    #expect(IndexLevels(record: [0, 0, 0, 1, 1, 1, 1, 0] + huge + [1, 1, 1]) == nil)
    #expect(IndexLevels(record: [0, 0, 0, 1, 1] + huge + [1, 0, 1, 1, 1, 1]) == nil)
  }
}
