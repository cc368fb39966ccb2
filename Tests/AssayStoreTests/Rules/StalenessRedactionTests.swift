import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Verdicts on redacted records", .temporaryDirectory)
struct StalenessRedactionTests {
  /// C1 (#1), reported by Axios (#2) and decided (#3), then tagged (#4), which repeats its text.
  private func decided() throws -> Desk {
    let desk = try Desk()
    try desk.submit("Smith took the money")
    try desk.attribute(1, by: "Axios") { $0.quote = "it was Smith" }
    try decide(desk)
    try desk.tag("bribes")
    return desk
  }

  private func decide(_ desk: Desk) throws {
    try desk.call(.because("Smith says so")) { (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .unverifiable, label: nil, overrides: false)
    }
  }

  /// Computes the staleness again at an event on the claim, and checks the stored one against the events.
  private func staleness(_ desk: Desk) throws -> VerdictStaleness? {
    try desk.attribute(1, by: "Echo \(desk.writer.headSeq)") { $0.cites = [.attribution(1)] }
    #expect(try desk.verify().problems == [])
    return try desk.now { (snapshot) throws(DeskError) in
      try snapshot.claim(1).map { (claim) throws(DeskError) in try snapshot.staleness(of: claim) }
        ?? nil
    }
  }

  @Test("a verdict that stands still stands after any event is redacted", arguments: 1...4)
  func fresh(seq: Int64) throws {
    let desk = try decided()
    try desk.redact(seq)
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 1))
  }

  @Test("it still stands after all events are redacted and the claim is changed")
  func allFresh() throws {
    let desk = try decided()
    for seq in [3, 1, 4, 2] as [Int64] { try desk.redact(seq) }
    try desk.tag("money")
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 1))
    // The last version still has the mark, and is redacted in turn.
    try desk.redact(9)
    try desk.tag("court")
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 2))
  }

  @Test("a stale verdict stays stale, although both texts have the same mark")
  func stale() throws {
    let desk = try decided()
    try desk.retext(1, to: "Smith took nothing")
    try desk.tag("money")
    for seq in [3, 5, 6] as [Int64] { try desk.redact(seq) }
    let (then, now) = (try desk.text(asOf: 3), try desk.text(asOf: 9))
    #expect(then == now && RedactionMark.isMark(now))
    // This version has the mark of a version that differed, and no words of its own.
    try desk.tag("court")
    #expect(try staleness(desk) == .stale)
    let reasons = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.claim(1).map { (claim) throws(DeskError) in try snapshot.staleReasons(of: claim)
      } ?? []
    }
    #expect(
      reasons == ["its text was changed, and has been removed as it was and as it became"]
    )
  }

  @Test("a verdict on a redacted text stands until the text is changed")
  func afterwards() throws {
    let desk = try Desk()
    try desk.submit("Smith took the money")
    try desk.attribute(1, by: "Axios")
    try desk.redact(1)
    try decide(desk)
    try desk.tag("bribes")
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 1))
    try desk.redact(4)
    try desk.tag("court")
    #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: 2))
    try desk.retext(1, to: "Jones took the money")
    #expect(try staleness(desk) == .stale)
  }

  @Test("a changed quote leaves the verdict as it is, whichever version is redacted")
  func changedQuote() throws {
    let desk = try decided()
    try desk.requote(1, to: "it was Jones")
    for (number, seq) in ([2, 5] as [Int64]).enumerated() {
      try desk.redact(seq)
      #expect(try staleness(desk) == VerdictStaleness(isStale: false, newSince: number + 1))
    }
    let changes = try desk.changes(from: 3, to: 5)
    #expect(
      changes == [
        "C1: tag bribes added",
        "A1, [redacted S1 by ann on 2025-11-01: court order]: its wording, which was removed, has changed",
      ]
    )
  }

  @Test("the described changes leave out those that only the redaction made")
  func differences() throws {
    let desk = try decided()
    try desk.call { (transaction) throws(DeskError) in
      var edit = AttributionCorrection(createsSources: false)
      edit.isInterested = true
      try transaction.editAttribution(1, edit)
    }
    try desk.redact(2)
    try desk.redact(3)
    #expect(
      try desk.changes(from: 3, to: 5) == [
        "A1, [redacted S1 by ann on 2025-11-01: court order]: it has a stake in it"
      ]
    )
    #expect(try desk.changes(from: 3, to: 4) == [])
  }

  static let alterations: [(String, String)] = [
    ("UPDATE staleness SET stale = 1", "the standing of the verdict of C1 is not what the events"),
    ("UPDATE staleness SET new_since = 0", "the standing of the verdict of C1 is not"),
    ("DELETE FROM staleness", "the standing of the verdict of C1 is not"),
    ("DELETE FROM alike", "(alike) is not what the events make it"),
    ("INSERT INTO alike VALUES ('claim', 1, 3, 9)", "(alike) is not what the events make it"),
  ]

  @Test(
    "an altered staleness is reported even if the verdict rests on redacted records",
    arguments: alterations
  )
  func altered(sql: String, problem: String) throws {
    do {
      let desk = try decided()
      for seq in 1...4 as ClosedRange<Int64> { try desk.redact(seq) }
      _ = try staleness(desk)
      try desk.writer.close()
    }
    try alter(sql)
    let found = try Desk().verify()
    #expect(found.problems.contains { $0.contains(problem) }, "\(found.problems)")
  }
}

extension Desk {
  fileprivate func tag(_ tag: String) throws(DeskError) {
    try call { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: [tag], removing: [])
    }
  }

  fileprivate func text(asOf seq: Int64) throws -> String {
    try asOf(seq) { (snapshot) throws(DeskError) in try snapshot.claim(1)?.text } ?? ""
  }

  fileprivate func changes(from: Int64, to: Int64) throws -> [String] {
    try asOf(to) { (snapshot) throws(DeskError) in
      let old = try snapshot.back(to: .seq(from), field: "from")
      return try snapshot.difference(of: 1, since: old).changes
    }
  }
}
