import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Refreshing summaries", .temporaryDirectory)
struct RefresherTests {
  /// C1 confirms each of the others, so that a report on C1 changes them all.
  private func linked(refreshLimit: Int, others: Int64 = 5) throws -> Desk {
    let desk = try Desk(refreshLimit: refreshLimit)
    for number in 0...others { try desk.submit("claim \(number)") }
    for other in 2...others + 1 {
      try desk.call { (transaction) throws(DeskError) in
        try transaction.addLink(from: 1, to: ClaimID(rawValue: other), kind: .confirms, note: nil)
      }
    }
    try desk.catchUp()
    return desk
  }

  @Test("below the limit nothing is marked")
  func limit() throws {
    let enough = try linked(refreshLimit: 6)
    try enough.attribute(by: "Axios")
    #expect(try enough.writer.hasMarks() == false)
  }

  @Test("marks survive a restart, and are worked off a few at a time, oldest first")
  func marks() throws {
    try {
      let desk = try linked(refreshLimit: 2)
      try desk.attribute(by: "Axios")
      try desk.attribute(by: "Reuters")
    }()
    let desk = try Desk(refreshLimit: 2)
    let marks = try TableDump(path: desk.store.path).rows(of: "refresh")
    #expect(marks == ["12, 3", "12, 4", "12, 5", "12, 6", "13, 3", "13, 4", "13, 5", "13, 6"])
    #expect(try desk.writer.catchUp(count: 3))
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh").first == "12, 6")
    #expect(try desk.writer.catchUp(count: 3))
    #expect(try !desk.writer.catchUp(count: 3))
    #expect(try !desk.writer.hasMarks())
    let kept = try desk.now { (snapshot) throws(DeskError) in try snapshot.summary(of: 6) }
    #expect(kept.possible == 2)
  }

  @Test("a later change of a marked claim adds a mark rather than overtaking the first")
  func inOrder() throws {
    let desk = try linked(refreshLimit: 2)
    try desk.attribute(by: "Axios")
    try desk.attribute(6, by: "Reuters")
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh").last == "13, 6")
    func possible(_ seq: Int64) throws -> Int {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in try snapshot.summary(of: 6).possible }
    }
    for _ in 1...2 {
      #expect(try [11, 12, 13].map(possible) == [0, 1, 2])
      try desk.catchUp()
    }
  }

  @Test("a change of many claims that hang together reassesses few at once, and all in the end")
  func chain() throws {
    let desk = try Desk(refreshLimit: Refresher.limit)
    let count: Int64 = 150
    for number in 1...count { try desk.submit("claim \(number)") }
    for number in 1..<count {
      try desk.call { (transaction) throws(DeskError) in
        let (one, next) = (ClaimID(rawValue: number), ClaimID(rawValue: number + 1))
        try transaction.addLink(from: one, to: next, kind: .confirms, note: nil)
      }
    }
    try desk.catchUp()
    try desk.attribute(by: "Axios")
    let marked = try TableDump(path: desk.store.path).rows(of: "refresh").count
    #expect((60..<120).contains(marked), "of \(count) claims \(marked) are marked")
    func possible() throws -> [Int] {
      try desk.now { (snapshot) throws(DeskError) in
        try snapshot.claims([], order: .oldest, after: nil, count: .max).map(\.summary.possible)
      }
    }
    #expect(try possible() == Array(repeating: 1, count: Int(count)))
    // The graph of so many claims takes as long to read as three take to assess on it.
    var rounds = 1
    while try desk.writer.catchUp(count: 50, isEnough: { true }) { rounds += 1 }
    #expect(rounds <= marked / 3 + 1, "\(marked) marks took \(rounds) rounds")
    #expect(try !desk.writer.hasMarks())
    #expect(try possible() == Array(repeating: 1, count: Int(count)))
  }

  @Test(
    "of a change that affects more claims than are looked up, only a seed is left, and answers are right"
  )
  func seeds() throws {
    let desk = try linked(refreshLimit: 200, others: 9)
    desk.writer.store.lookupLimit = 4
    try desk.attribute(by: "Axios")
    // Nothing is computed at once while the seed waits, not even of another claim.
    try desk.submit("another")
    try desk.attribute(11, by: "Reuters")
    let seq = desk.writer.headSeq
    func rows(_ table: String) throws -> [String] {
      try TableDump(path: desk.store.path).rows(of: table)
    }
    #expect(try rows("refresh_seed") == ["\(seq - 2), 1, 1", "\(seq), 1, 11"])
    #expect(try rows("refresh") == [])
    func possible(_ seq: Int64) throws -> [Int] {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        try snapshot.claims([], order: .oldest, after: nil, count: .max).map(\.summary.possible)
      }
    }
    let ones = Array(repeating: 1, count: 10)
    for round in 1...3 {
      #expect(try possible(seq - 3) == Array(repeating: 0, count: 10), "round \(round)")
      #expect(try possible(seq - 2) == ones, "round \(round)")
      #expect(try possible(seq) == ones + [1], "round \(round)")
      #expect(try desk.verify().problems == [], "round \(round)")
      if round == 1 {
        let step = try #require(try desk.reader.refreshStep { false })
        for part in step.parts { try desk.writer.record(part) }
        #expect(try rows("refresh").count == 10)
      } else {
        try desk.catchUp()
      }
    }
    #expect(try !desk.writer.hasMarks())
  }

  @Test("a source with more reports than are looked up leaves a seed when it changes")
  func widelyHeard() throws {
    let desk = try Desk()
    for number in 1...9 {
      try desk.submit("claim \(number)")
      try desk.attribute(ClaimID(rawValue: Int64(number)), by: "Axios")
    }
    desk.writer.store.lookupLimit = 6
    try desk.call { (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.reliability = .a
      try transaction.editSource(.id(1), edit)
    }
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh_seed").count == 1)
    func digits() throws -> [Int] {
      try desk.now { (snapshot) throws(DeskError) in
        try snapshot.claims([], order: .oldest, after: nil, count: .max).map(\.summary.credibility)
      }
    }
    let first = try digits()
    #expect(Set(first).count == 1)
    try desk.catchUp()
    #expect(try digits() == first)
    #expect(try desk.verify().problems == [])
  }

  @Test("another time zone reaches claims that were changed before it is worked off")
  func changedSinceZone() throws {
    let desk = try Desk()
    for claim in ["one", "another"] { try desk.record(claim) { $0.due = "2025-11-06" } }
    try desk.setPolicy { $0.timeZone = "Asia/Almaty" }
    try desk.retext(1, to: "one, in other words")
    try desk.catchUp()
    #expect(try dueTimes(desk) == [Self.midnightMs - 5 * 3_600_000])
    #expect(try desk.verify().problems == [])
  }

  @Test("a late refresh gives a claim its place in the queue by the newest days, not by its own")
  func newestDays() throws {
    let desk = try Desk()
    try desk.record("one") { $0.due = "2025-11-06" }
    for zone in ["Asia/Almaty", "Europe/Berlin"] { try desk.setPolicy { $0.timeZone = zone } }
    // The first change is worked off, and the second is not.
    #expect(try desk.writer.catchUp(count: 1))
    #expect(try TableDump(path: desk.store.path).rows(of: "refresh") == ["3, 1"])
    #expect(try dueTimes(desk) == [Self.midnightMs - 3_600_000])
  }

  /// The end of 6 November 2025 in UTC.
  private static let midnightMs: Int64 = 1_762_473_600_000

  /// The times by which the claims in the queue are due.
  private func dueTimes(_ desk: Desk) throws -> Set<Int64> {
    Set(
      try desk.writer.store.statement("SELECT due_at FROM queue").fetchAll { $0.integer(0) }
    )
  }

  @Test("what was found out is recorded in small parts, in order, and the seed goes last")
  func parts() {
    let ids = (1...1_201).map { ClaimID(rawValue: $0) }
    let seed = RefreshSeed(seq: 7, subject: .everything)
    let marking = RefreshStep(seq: 7, marks: ids, doneSeed: seed).parts
    #expect(marking.map(\.marks.count) == [500, 500, 201, 0])
    #expect(marking.flatMap(\.marks) == ids)
    #expect(marking.map(\.doneSeed) == [nil, nil, nil, seed])
    let results = ids.prefix(120).map { claim in
      RefreshedClaim(claim: claim, seq: 7, summary: .unjudged, staleness: nil)
    }
    let recording = RefreshStep(seq: 7, results: results).parts
    #expect(recording.map(\.results.count) == [50, 50, 20])
    #expect(recording.flatMap(\.results).map(\.claim) == Array(ids.prefix(120)))
    #expect((marking + recording).allSatisfy { $0.seq == 7 })
  }

  @Test("an unchanged summary makes no version")
  func unchanged() throws {
    let desk = try linked(refreshLimit: 200)
    try desk.attribute(by: "Axios")
    let before = try TableDump(path: desk.store.path).rows(of: "assessment_was").count
    try desk.call { (transaction) throws(DeskError) in
      try transaction.see(1, url: "https://axios.com/a", at: nil)
    }
    #expect(try TableDump(path: desk.store.path).rows(of: "assessment_was").count == before)
  }

  @Test("an empty catch-up does nothing")
  func nothing() throws {
    let desk = try Desk()
    #expect(try !desk.writer.catchUp(count: 5))
    #expect(try !desk.writer.hasMarks())
  }

  @Test("a catch-up ends early on request, but not before one claim")
  func early() throws {
    let desk = try linked(refreshLimit: 1)
    try desk.attribute(by: "Axios")
    func markCount() throws -> Int {
      try TableDump(path: desk.store.path).rows(of: "refresh").count
    }
    #expect(try markCount() == 5)
    #expect(try desk.writer.catchUp(count: 9) { true })
    #expect(try markCount() == 4)
    var asked = 0
    #expect(
      try desk.writer.catchUp(count: 9) {
        asked += 1
        return asked == 2
      }
    )
    #expect(try markCount() == 2)
    #expect(try !desk.writer.catchUp(count: 9))
  }

  @Test(
    "links and merges are the same whether many claims are looked up at once or one by one",
    arguments: 1...12
  )
  func manyAtOnce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    let ids = (1...40).map { ClaimID(rawValue: $0) }
    for number in ids { try desk.submit("claim \(number)") }
    var linkCount = 0
    for _ in 0..<random.pick([0, 3, 25]) {
      let (from, to) = (random.pick(ids), random.pick(ids))
      let kind = random.pick(LinkKind.allCases)
      let isLinked =
        try desk.refusal { (transaction) throws(DeskError) in
          try transaction.addLink(from: from, to: to, kind: kind, note: nil)
        } == nil
      if isLinked { linkCount += 1 }
      guard isLinked, random.percent(30) else { continue }
      let link = LinkID(rawValue: Int64(linkCount))
      try desk.call(.because("x")) { (transaction) throws(DeskError) in
        try transaction.withdrawLink(link)
      }
    }
    var merged: [ClaimID] = []
    for _ in 0..<random.pick([0, 0, 6]) {
      let (from, into) = (random.pick(ids), random.pick(ids))
      let isMerged =
        try desk.refusal { (transaction) throws(DeskError) in
          try transaction.mergeClaim(from, into: into)
        } == nil
      if isMerged { merged.append(from) }
    }
    // These were merged at an earlier moment.
    for claim in merged where random.percent(30) {
      try desk.call(.because("x")) { (transaction) throws(DeskError) in
        try transaction.unmergeClaim(claim)
      }
    }
    for moment in [nil, desk.writer.headSeq, desk.writer.headSeq - 3] {
      try desk.reader.read(asOf: moment.map { .seq($0) }, nowMs: desk.nowMs) {
        (snapshot) throws(DeskError) in
        let (prepared, plain) = (LinkCache(snapshot), LinkCache(snapshot))
        try prepared.prepare(for: ids)
        for id in ids {
          #expect(try prepared.all(of: id) == plain.all(of: id), "seed \(seed), \(id)")
          #expect(try prepared.survivor(of: id) == plain.survivor(of: id), "seed \(seed), \(id)")
        }
      }
    }
  }
}
