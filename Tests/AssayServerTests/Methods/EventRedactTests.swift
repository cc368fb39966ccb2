import AssayDesk
import Foundation
import Posix
import SQLite
import Support
import Testing
import Threading

@testable import AssayServer
@testable import AssayStore

@Suite("event.redact", .temporaryDirectory)
struct EventRedactTests {
  private static let order: JSONValue = "order of the court"

  @Test("after redacting every event, one after the other, ids, counts and the chain are intact")
  func everything() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.goOn()
    let head = desk.head
    let before = try figures(desk)
    for seq in 1...head {
      let redacted = try desk.call("event.redact", ["event": .integer(seq), "reason": Self.order])
      let repeated = try redacted.list("repeatedIn")
      #expect(repeated.allSatisfy { ($0.integer ?? 0) > seq }, "#\(seq) is told again")
      #expect(try desk.call("event.verify").at("ok") == true)
    }
    #expect(try figures(desk) == before)
    let events = try desk.call("event.list", ["limit": 500]).list("events")
    #expect(events.filter { $0["redacted"] != nil }.count == Int(head))
    for claim in try desk.call("claim.list").list("claims") {
      #expect(try claim.text("text").hasPrefix("[redacted"), "\(claim)")
      #expect(try claim.at("tags") == [])
    }
    for source in try desk.call("source.list").list("sources") {
      #expect(try source.text("name").hasPrefix("[redacted S"), "\(source)")
    }
  }

  @Test("no file of the database contains the removed words")
  func files() throws {
    let desk = try Desk()
    let secret = "Zyxwvut Qponmlk"
    try desk.call(
      "claim.submit",
      [
        "text": .string("\(secret) took the money"), "tags": [.string("zyxwvut")],
        "attribution": ["source": .string(secret), "quote": .string("It was \(secret)")],
      ]
    )
    #expect(try files(have: secret))
    try desk.call("event.redact", ["event": 1, "reason": Self.order])
    try desk.writer.close()
    for word in [secret, "zyxwvut", "Zyxwvut", "qponmlk"] {
      #expect(try !files(have: word), "\(word) is still there")
    }
  }

  @Test(
    "the answer says whether the contents have left the files, and a repeat whether they have since"
  )
  func erased() throws {
    let desk = try Desk()
    let secret = "Zyxwvut"
    try desk.call("claim.submit", ["text": .string("\(secret) took the money")])
    let redact: JSONValue = ["event": 1, "reason": Self.order, "requestKey": "k"]
    let first = try desk.reader.read(asOf: nil, nowMs: 0) { _ in
      Result { try desk.call("event.redact", redact) }
    }.get()
    #expect(try first.at("erased") == false && files(have: secret))
    // The next attempt comes a little later: attempts hold up changes.
    let deadline = Deadline.usual
    while try desk.call("event.redact", redact).at("erased") == false, !deadline.isOver {}
    #expect(try desk.call("event.redact", redact).at("erased") == true)
    #expect(try !files(have: secret))
  }

  @Test("an idle server erases what a reader has kept in the log as soon as the reader has ended")
  func erasedWhenIdle() throws {
    let server = try ServerThread { _ in }
    // After the second redaction the reader lasts longer than an attempt waits for it, so that only a later one succeeds.
    for (seq, secret, seconds) in [(1, "Zyxwvut", 0), (3, "Qponmlk", 1)]
      as [(Int64, String, UInt64)]
    {
      try server.call("claim.submit", ["text": .string("\(secret) took the money")])
      let reader = try Connection(path: TemporaryDirectory.path + "/assay.db", mode: .readOnly)
      try reader.execute("BEGIN; SELECT 1 FROM claim")
      let redact: JSONValue = ["event": .integer(seq), "reason": Self.order]
      #expect(try server.call("event.redact", redact).at("erased") == false)
      #expect(try files(have: secret))
      let end = Deadline(seconds: seconds)
      while !end.isOver { try server.call("system.ping") }
      try reader.execute("COMMIT")
      let deadline = Deadline.usual
      while try files(have: secret) {
        try #require(!deadline.isOver, "the text is still in the files")
        sched_yield()
      }
    }
  }

  @Test("a server erases at its start, before it is asked for anything, what the last one has left")
  func erasedAtStart() throws {
    try leave("Zyxwvut")
    let server = try ServerThread { _ in }
    let deadline = Deadline.usual
    while try files(have: "zyxwvut") {
      try #require(!deadline.isOver, "the word is still in the files")
      sched_yield()
    }
    withExtendedLifetime(server) {}
  }

  @Test("a server that ends erases what it has put off")
  func erasedAtEnd() throws {
    try leave("Zyxwvut")
    let store = try Store(directory: TemporaryDirectory.path, nowMs: 0)
    let committer = Committer(
      try store.writer(),
      FairQueue(),
      CommitNotifier(),
      Log(level: .error, file: nil),
      stop: Process.exitNow
    )
    committer.close()
    #expect(try !files(have: "zyxwvut"))
  }

  /// Leaves a database whose text index has a removed word still, because erasing it was put off until the end.
  private func leave(_ secret: String) throws {
    try {
      let desk = try Desk()
      desk.writer.erasesAt = .max
      try desk.call("claim.submit", ["text": .string("\(secret) took the money")])
      let redacted = try desk.call("event.redact", ["event": 1, "reason": Self.order])
      #expect(try redacted.at("erased") == false)
    }()
    #expect(try files(have: secret.lowercased()))
  }

  @Test("the words that a large index still holds are gone when the server has ended")
  func erasedAtTheEnd() throws {
    let secret = "Zyxwvut"
    try {
      let server = try ServerThread { _ in }
      try server.call("claim.submit", ["text": .string("\(secret) took the money")])
      let claims = (0..<300).map { claim in
        JSONValue.object([
          "text": .string(
            (0..<300).map { "w\((claim * 300 + $0) * 7_919 % 99_991)" }.joined(separator: " ")
          )
        ])
      }
      try server.call("claim.submitMany", ["claims": .array(claims)])
      let redacted = try server.call("event.redact", ["event": 1, "reason": Self.order])
      #expect(try redacted.at("erased") == false)
    }()
    #expect(try !files(have: secret) && !files(have: secret.lowercased()))
  }

  @Test("a redaction does not make a verdict stale")
  func staleness() throws {
    let desk = try Desk()
    let claim = try desk.claim()
    try desk.firsthand(claim, "Government", "confirms")
    try desk.call("evidence.add", ["claim": claim, "url": "https://example.org/"])
    try desk.call("review.propose", ["claim": claim, "verdict": "confirmed", "reason": "seen"])
    for seq in 1...desk.head {
      try desk.call("event.redact", ["event": .integer(seq), "reason": Self.order])
      #expect(try desk.call("claim.get", ["claim": claim]).at("claim.stale") == false, "#\(seq)")
    }
  }

  @Test("later records are found and assessed as usual")
  func goesOn() throws {
    let desk = try Desk()
    try desk.makeSample()
    for seq in 1...desk.head {
      try desk.call("event.redact", ["event": .integer(seq), "reason": Self.order])
    }
    try desk.call("claim.edit", ["claim": "C1", "text": "Kazakhstan joins after all"])
    #expect(
      try desk.call("claim.search", ["query": "joins"]).at("claims.0.claim.id") == "C1"
    )
    try desk.firsthand("C1", "Reuters")
    #expect(try desk.summary("C1").at("independent") == 1)
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("only an editor may redact an event")
  func roles() throws {
    let desk = try Desk()
    _ = try desk.claim()
    let mira = Caller.user("mira")
    let redact: JSONValue = ["event": 1, "reason": Self.order]
    try desk.grant("reviewer", to: mira)
    #expect(try desk.refusal(of: "event.redact", redact, by: mira)?.kind == "forbidden")
    try desk.grant("editor", to: mira)
    try desk.call("event.redact", redact, by: mira)
    let event = try desk.call("event.list", ["limit": 1]).at("events.0")
    #expect(try event.at("redacted.actor") == "mira")
    #expect(try event.at("redacted.reason") == Self.order)
  }

  /// What a redaction leaves: where claims stand, and their assessments.
  private func figures(_ desk: Desk) throws -> [JSONValue] {
    try desk.call("claim.list", ["sort": "oldest"]).list("claims").map { claim in
      [
        "id": try claim.at("id"), "status": try claim.at("status"),
        "version": try claim.at("version"), "assessment": try claim.at("assessment"),
      ]
    }
  }

  /// Whether the database or its log has a word in it, as it is.
  private func files(have word: String) throws -> Bool {
    let paths = ["/assay.db", "/assay.db-wal"].map { TemporaryDirectory.path + $0 }
    return try paths.filter(Files.exists).contains { path in
      Data(try readBytes(path)).range(of: Data(word.utf8)) != nil
    }
  }
}
