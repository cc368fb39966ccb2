import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Verifying", .temporaryDirectory)
struct VerificationTests {
  @Test("an untouched history is sound, and the result has the head of the chain")
  func sound() throws {
    let desk = try Desk()
    try desk.makeSample()
    let found = try desk.verify()
    #expect(found.problems == [])
    #expect(found.eventCount == 8)
    #expect(try found.head == desk.reader.log.event(8)?.hash)
  }

  @Test("an empty history is sound")
  func empty() throws {
    let desk = try Desk()
    #expect(try desk.verify().isSound)
    #expect(try desk.verify().eventCount == 0)
  }

  static let alterations: [Alteration] = [
    Alteration("edited hash", "UPDATE event SET hash = zeroblob(32) WHERE seq = 3", "#3 does not"),
    Alteration("edited actor", "UPDATE event SET actor = 'eve' WHERE seq = 3", "#3 does not have"),
    Alteration("edited uid", "UPDATE event SET uid = 0 WHERE seq = 3", "#3 does not have the hash"),
    Alteration("edited method", "UPDATE event SET method = '' WHERE seq = 3", "#3 does not have"),
    Alteration("edited time", "UPDATE event SET at = at + 1 WHERE seq = 8", "#8 does not have"),
    Alteration("earlier time", "UPDATE event SET at = 5 WHERE seq = 8", "#8 is dated before"),
    Alteration("edited salt", "UPDATE event SET salt = zeroblob(16) WHERE seq = 1", "#1 does not"),
    Alteration("emptied body", "UPDATE event SET body = x'' WHERE seq = 2", "#2 has a body that"),
    Alteration(
      "broken body",
      "UPDATE event SET body = x'0178' WHERE seq = 2",
      "#2 has a body that"
    ),
    Alteration("foreign body", "UPDATE event SET body = x'FF00' WHERE seq = 2", "#2 has a body"),
    Alteration(
      "body of another event",
      "UPDATE event SET body = (SELECT body FROM event WHERE seq = 3) WHERE seq = 2",
      "#2 does not have the hash"
    ),
    Alteration("first event deleted", "DELETE FROM event WHERE seq = 1", "#1 is missing"),
    Alteration("event deleted", "DELETE FROM event WHERE seq = 4", "#4 is missing"),
    Alteration("last event deleted", "DELETE FROM event WHERE seq = 8", "events that are missing"),
    Alteration("all events deleted", "DELETE FROM event", "come from events that are missing"),
    Alteration(
      "events swapped",
      """
      UPDATE event SET seq = 102 WHERE seq = 2; UPDATE event SET seq = 2 WHERE seq = 3;
      UPDATE event SET seq = 3 WHERE seq = 102
      """,
      "#2 does not have the hash"
    ),
    Alteration(
      "event appended",
      "INSERT INTO event SELECT 9, at, uid, actor, method, salt, body, hash, NULL FROM event WHERE seq = 8",
      "#9 does not have the hash"
    ),
    Alteration(
      "event put before the first",
      "INSERT INTO event SELECT 0, at, uid, actor, method, salt, body, hash, NULL FROM event WHERE seq = 1",
      "#0 stands before the first event"
    ),
    Alteration(
      "event put in between",
      """
      UPDATE event SET seq = -seq WHERE seq > 4; UPDATE event SET seq = 1 - seq WHERE seq < 0;
      INSERT INTO event SELECT 5, at, uid, actor, method, salt, body, hash, NULL FROM event WHERE seq = 4
      """,
      "#5 does not have the hash"
    ),
    Alteration(
      "claim edited",
      "UPDATE claim SET text = 'x' WHERE id = 2",
      "C2 is not what #2 says"
    ),
    Alteration(
      "optional value added",
      "UPDATE claim SET due = '2025' WHERE id = 2",
      "C2 is not what"
    ),
    Alteration("text gone", "UPDATE claim SET text = NULL WHERE id = 2", "C2 is not what #2 says"),
    Alteration(
      "status edited",
      "UPDATE claim SET status = 3 WHERE id = 1",
      "C1 is not what #5 says"
    ),
    Alteration(
      "no such word",
      "UPDATE claim SET status = 77 WHERE id = 1",
      "C1 as of #5 cannot be"
    ),
    Alteration(
      "flag that is none",
      "UPDATE attribution SET live = 2",
      "A1 as of #6 cannot be read"
    ),
    Alteration(
      "name edited",
      "UPDATE source SET name = 'Reuters' WHERE id = 1",
      "S1 is not what #1"
    ),
    Alteration(
      "letters spelt another way",
      "UPDATE link_was SET note = 'as e' || char(769) || ' said'",
      "L1 is not what #3 says"
    ),
    Alteration(
      "link made live again",
      "UPDATE link SET live = 1, withdrawn_because = NULL",
      "L1 is not what #7 says"
    ),
    Alteration(
      "past row edited",
      "UPDATE claim_was SET reviewer = 'eve' WHERE since_seq = 4",
      "C1 is not what #4 says it was"
    ),
    Alteration(
      "past text edited",
      "UPDATE claim_was SET text = 'x' WHERE since_seq = 1",
      "C1 is not what #1 says it was"
    ),
    Alteration(
      "row removed",
      "DELETE FROM attribution WHERE id = 2",
      "A2 is not what #1 says it was"
    ),
    Alteration(
      "past row removed",
      "DELETE FROM claim_was WHERE since_seq = 4",
      "C1 is not what #4"
    ),
    Alteration("table emptied", "DELETE FROM source", "S1 is not what #1 says it was"),
    Alteration(
      "row added",
      "INSERT INTO link SELECT 2, since_seq, from_claim, kind, live, note, to_claim, version, NULL FROM link",
      "there are 3 versions of link rows, and the events made 2"
    ),
    Alteration(
      "row added far away",
      "UPDATE source SET id = 9223372036854775807 WHERE id = 3; INSERT INTO source SELECT 3, since_seq, "
        + "aliases, carrier, kind, merged_into, name, named, notes, part_of, reliability, url, version "
        + "FROM source WHERE id > 3",
      "there are 4 versions of source rows, and the events made 3"
    ),
    Alteration(
      "past row added",
      "INSERT INTO link_was SELECT -1, since_seq, until_seq, from_claim, kind, live, note, to_claim, "
        + "version, NULL FROM link_was",
      "there are 3 versions of link rows, and the events made 2"
    ),
    Alteration(
      "version cut short",
      "UPDATE claim_was SET until_seq = 3 WHERE since_seq = 1",
      "C1 as of #1 does not stand until its next version"
    ),
    Alteration(
      "version drawn out",
      "UPDATE claim_was SET until_seq = 5 WHERE since_seq = 1",
      "C1 as of #1 does not stand until its next version"
    ),
    Alteration(
      "current row closed",
      "INSERT INTO link_was SELECT id, since_seq, 8, from_claim, kind, live, note, to_claim, version, "
        + "withdrawn_because FROM link; DELETE FROM link",
      "L1 as of #7 does not stand until its next version"
    ),
    Alteration(
      "row begins later",
      "UPDATE claim SET since_seq = 8 WHERE id = 2",
      "C2 is not what #2"
    ),
  ]

  /// Alterations of computed rows by another program.
  static let computed: [Alteration] = [
    Alteration(
      "summary edited",
      "UPDATE assessment SET independent = 7 WHERE id = 1",
      "the summary of C1 is not what the events make it"
    ),
    Alteration(
      "digit edited",
      "UPDATE assessment SET credibility = 1 WHERE id = 2",
      "the summary of C2 is not"
    ),
    Alteration(
      "first reporter edited",
      "UPDATE assessment SET first = 2 WHERE id = 1",
      "the summary of C1 is not"
    ),
    Alteration(
      "past summary edited",
      "UPDATE assessment_was SET vouched = 3 WHERE id = 3",
      "the summary of C3 is not"
    ),
    Alteration(
      "summary removed",
      "DELETE FROM assessment WHERE id = 2",
      "the summary of C2 is not"
    ),
    Alteration(
      "past summary removed, and the next drawn out",
      """
      DELETE FROM assessment WHERE id = 3; INSERT INTO assessment (id, since_seq, algorithm,
      contradicted, credibility, first, independent, possible, vouched) SELECT id, since_seq, algorithm,
      contradicted, credibility, first, independent, possible, vouched FROM assessment_was
      WHERE id = 3 ORDER BY since_seq LIMIT 1; DELETE FROM assessment_was WHERE id = 3
      """,
      "the summary of C3 is not"
    ),
    Alteration(
      "summary cut short",
      "UPDATE assessment_was SET until_seq = until_seq - 1",
      "versions of assessment rows do not follow each other"
    ),
    Alteration(
      "staleness edited",
      "UPDATE staleness SET stale = 0 WHERE id = 3",
      "the standing of the verdict of C3 is not what the events make it"
    ),
    Alteration(
      "staleness removed",
      "DELETE FROM staleness WHERE id = 3; DELETE FROM staleness_was WHERE id = 3",
      "the standing of the verdict of C3 is not"
    ),
    Alteration(
      "past staleness edited",
      "UPDATE staleness_was SET stale = 1, new_since = 4 WHERE id = 3",
      "the standing of the verdict of C3 is not"
    ),
    Alteration(
      "summary edited under cover of a mark",
      "UPDATE assessment SET credibility = 1 WHERE id = 2; INSERT INTO refresh VALUES (1, 2)",
      "the summary of C2 is not what the events make it"
    ),
    Alteration("queue edited", "UPDATE queue SET rank = 9 WHERE claim = 1", "(queue) is not what"),
    Alteration("queue cut", "DELETE FROM queue WHERE claim = 3", "(queue) is not what the events"),
    Alteration(
      "name forgotten",
      "DELETE FROM source_name WHERE source = 1",
      "(source_name) is not"
    ),
    Alteration("tag invented", "INSERT INTO claim_tag VALUES ('x', 1)", "(claim_tag) is not"),
    Alteration("citation forgotten", "DELETE FROM citation", "(citation) is not what the events"),
    Alteration(
      "redaction invented",
      "INSERT INTO redaction VALUES (2, 8)",
      "(redaction) is not what the events make it"
    ),
    Alteration(
      "contents removed without a word",
      "UPDATE event SET body = x'', salt = x'', body_digest = zeroblob(32) WHERE seq = 2",
      "#2 does not have the hash"
    ),
    Alteration(
      "claim hidden from searches",
      {
        let entry = IndexEntry("Talks have ended")
        return "INSERT INTO claim_words (claim_words, rowid, text, forms) "
          + "VALUES ('delete', 2, '\(entry.text)', '\(entry.forms)')"
      }(),
      "the words of claims (claim_words) are not what the events make them"
    ),
    Alteration(
      "claim found by another word",
      "INSERT INTO claim_words (rowid, text, forms) VALUES (3, 'planted', '')",
      "the words of claims (claim_words) are not"
    ),
    Alteration(
      "quote put into the index",
      "INSERT INTO quote_words (rowid, text, forms) VALUES (1, 'planted', '')",
      "the words of quotes (quote_words) are not"
    ),
    Alteration(
      "former text put into the index",
      """
      INSERT INTO claim_words_was (rowid, text, forms) VALUES (99, 'planted', '')
      """,
      "the words of claims' former texts (claim_words_was) are not"
    ),
    Alteration(
      "index broken",
      "UPDATE claim_words_data SET block = x'00' WHERE id > 10",
      "the words of claims (claim_words) are not"
    ),
    Alteration("request key forgotten", "DELETE FROM request_key", "(request_key) is not what"),
    Alteration(
      "content put beside the evidence",
      "INSERT INTO content VALUES ('ff', 0, x'00')",
      "(content) is not what the events make it"
    ),
    Alteration(
      "trigger that alters what is to come",
      "CREATE TRIGGER quiet AFTER INSERT ON claim BEGIN UPDATE claim SET priority = 9; END",
      "trigger quiet is not of this layout"
    ),
    Alteration(
      "index dropped",
      "DROP INDEX staleness_stale",
      "index staleness_stale of this layout"
    ),
    Alteration(
      "policy edited",
      "UPDATE policy SET four_eyes = 0",
      "policy is not what #9 says it was"
    ),
    Alteration(
      "role edited",
      "UPDATE role_grant SET role = 4",
      "user:mira is not what #10 says it was"
    ),
    Alteration(
      "role invented",
      "INSERT INTO role_grant SELECT 8, since_seq, author, live, name, 4, version FROM role_grant",
      "there are 2 versions of role_grant rows, and the events made 1"
    ),
    Alteration(
      "lease drawn out",
      "UPDATE claim SET lease_until = lease_until + 1 WHERE lease_until IS NOT NULL",
      "is not what #"
    ),
  ]

  @Test(
    "an alteration of the policy, roles, summaries or lookup tables is reported",
    arguments: computed
  )
  func alteredComputed(_ alteration: Alteration) throws {
    do {
      let desk = try Desk()
      try desk.makeSample()
      try desk.makeVerdicts()
      #expect(try desk.verify().problems == [])
      try desk.writer.close()
    }
    try alter(alteration.sql)
    let found = try Desk().verify()
    #expect(
      found.problems.contains { $0.contains(alteration.problem) },
      "\(alteration.what): \(found.problems)"
    )
  }

  static let besideMarks: [(String, String)] = [
    ("UPDATE claim SET priority = 3 WHERE id = 2", "C2 is not what #"),
    ("DELETE FROM source_name WHERE source = 1", "(source_name) is not what the events make it"),
    ("INSERT INTO claim_words (rowid, text, forms) VALUES (3, 'x', '')", "(claim_words) are not"),
    ("UPDATE queue SET rank = 9 WHERE claim = 4", "(queue) is not what the events make it"),
  ]

  @Test(
    "rows that wait to be refreshed are not reported, and an altered row among them is",
    arguments: besideMarks
  )
  func marked(sql: String, problem: String) throws {
    do {
      let desk = try Desk(refreshLimit: 0)
      try desk.makeSample()
      try desk.makeVerdicts()
      try desk.catchUp()
      try desk.submit("nothing touches this")
      try desk.attribute(3, by: "Axios")
      #expect(try desk.verify().problems == [])
      #expect(try desk.writer.hasMarks())
      try desk.writer.close()
    }
    try alter(sql)
    let found = try Desk(refreshLimit: 0).verify()
    #expect(found.problems.contains { $0.contains(problem) }, "\(found.problems)")
  }

  @Test(
    "lookup tables are compared even while events are recorded and redacted",
    arguments: [
      ("SELECT 1", []),
      (
        "DELETE FROM source_name WHERE source = 1",
        ["what sources are found by (source_name) is not what the events make it"]
      ),
    ]
  )
  func meanwhile(sql: String, problems: [String]) throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.record("tagged") { $0.tags = ["talks"] }
    try desk.retext(1, to: "Kazakhstan does not join")
    let found = try desk.now { (snapshot) throws(DeskError) in
      let work = VerificationWork(eventCount: snapshot.seq) { _, _ in true }
      var replay = try Replay(of: desk.reader.log, upTo: snapshot.seq, work)
      for number in 1...600 { try desk.submit("Claim \(number)") }
      for seq in [1, 6, 9, 10] as [Int64] { try desk.redact(seq) }
      try desk.submit("one more")
      try sqlite { () throws(SQLiteError) in try desk.writer.store.connection.execute(sql) }
      return try replay.problems() + replay.finderProblems()
    }
    #expect(found == problems)
  }

  @Test("an alteration is reported", arguments: alterations)
  func altered(_ alteration: Alteration) throws {
    try Desk.closedSample()
    try alter(alteration.sql)
    let found = try Desk().verify()
    #expect(!found.isSound)
    #expect(
      found.problems.contains { $0.contains(alteration.problem) },
      "\(alteration.what): \(found.problems)"
    )
  }

  @Test("a body edited in place is reported, and so is the row that it no longer describes")
  func editedBody() throws {
    try Desk.closedSample()
    let body: [UInt8] = try {
      let desk = try Desk()
      let event = try #require(try desk.reader.log.event(2))
      let text = String(decoding: event.bodyText, as: UTF8.self)
      return BodyPacker().pack(Array(text.replacing("Talks", with: "Tanks").utf8))
    }()
    try alter("UPDATE event SET body = \(body.sqlLiteral) WHERE seq = 2")
    let found = try Desk().verify()
    #expect(
      found.problems == [
        "#2 does not have the hash that the chain gives", "C2 is not what #2 says it was",
      ]
    )
  }

  @Test("a past moment is verified without later events")
  func past() throws {
    try Desk.closedSample()
    try alter("UPDATE event SET actor = 'eve' WHERE seq = 7; UPDATE link SET note = 'x'")
    let desk = try Desk()
    for seq in Int64(0)...6 { #expect(try desk.verify(upTo: seq).problems == [], "#\(seq)") }
    #expect(try !desk.verify(upTo: 7).isSound)
  }

  @Test("at most a hundred problems are reported")
  func bounded() throws {
    do {
      let desk = try Desk()
      for number in 1...120 {
        try desk.call { (transaction) throws(DeskError) in
          try transaction.submitClaim(ClaimDraft("Claim \(number)"), attribution: nil)
        }
      }
    }
    try alter("UPDATE claim SET priority = 1")
    #expect(try Desk().verify().problems.count == 100)
  }
}

/// A change to a closed database, and part of a problem that verification must report.
struct Alteration: Sendable, CustomTestStringConvertible {
  let what: String
  let sql: String
  let problem: String

  init(_ what: String, _ sql: String, _ problem: String) {
    self.what = what
    self.sql = sql
    self.problem = problem
  }

  var testDescription: String { what }
}
