import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Past moments of random histories", .temporaryDirectory)
struct AsOfPropertyTests {
  static let seeds = HistorySeeds.from(200, count: 3)
  /// Walking the past is slow, so lists are few.
  static let lists = ListQuestion.all.filter { question in
    question.filter.isEmpty
      || question.filter.contains { condition in
        switch condition {
        case .sources, .tag, .contradicted(true): true
        default: false
        }
      }
  }

  @Test("every past moment is answered as it was then, with marks or without", arguments: seeds)
  func answersStay(seed: UInt64) throws {
    try checkAnswersStay(seed: seed, .everything, steps: Effort.steps(80, long: 150))
  }

  @Test("every past moment of a history of reviews is answered as it was then", arguments: seeds)
  func reviewStays(seed: UInt64) throws {
    try checkAnswersStay(seed: seed, .review, steps: Effort.steps(100, long: 300))
  }

  private func checkAnswersStay(seed: UInt64, _ mix: RandomActs.Flavour, steps: Int) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    var history = RandomHistory(seed: seed, desk: desk, mix)
    var answers: [Moment: Snapshot] = [:]
    for step in 1...steps {
      try history.step()
      try desk.now { (snapshot) throws(DeskError) in
        let moment = Moment(seq: snapshot.seq, ms: try snapshot.momentMs())
        answers[moment] = try Snapshot(snapshot, lists: Self.lists)
      }
      if step == 40 { try compare(answers, at: desk, "seed \(seed), step \(step)") }
    }
    #expect(answers.count > 10)
    try desk.catchUp()
    try compare(answers, at: desk, "seed \(seed), caught up")
  }

  /// The time of a question: answers at one event differ by the leases that have expired.
  private struct Moment: Hashable {
    let seq: Int64
    let ms: Int64
  }

  private func compare(_ answers: [Moment: Snapshot], at desk: Desk, _ when: String) throws {
    for (moment, answer) in answers {
      let seq = moment.seq
      let later = try desk.now { (snapshot) throws(DeskError) in
        try Snapshot(
          ReadSnapshot(snapshot.store, asOf: seq, instantMs: moment.ms),
          lists: Self.lists
        )
      }
      #expect(later.claims == answer.claims, "#\(seq), \(when)")
      #expect(later.sources == answer.sources, "#\(seq), \(when)")
      #expect(later.attributions == answer.attributions, "#\(seq), \(when)")
      #expect(later.links == answer.links, "#\(seq), \(when)")
      #expect(later.summaries == answer.summaries, "#\(seq), \(when)")
      #expect(later.stalenessRows == answer.stalenessRows, "#\(seq), \(when)")
      #expect(later.reasons == answer.reasons, "#\(seq), \(when)")
      #expect(later.policy == answer.policy, "#\(seq), \(when)")
      #expect(later.lists == answer.lists, "#\(seq), \(when)")
    }
  }

  @Test("every past summary equals a fresh assessment of that moment", arguments: seeds)
  func pastSummaries(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: 3)
    var history = RandomHistory(seed: seed, desk: desk)
    for _ in 1...Effort.steps(80, long: 150) { try history.step() }
    for seq in 0...desk.writer.headSeq {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        let everything = try snapshot.everything()
        let claims = try snapshot.allClaims().map(\.id)
        let kept = try claims.map { (claim) throws(DeskError) in try snapshot.summary(of: claim) }
        #expect(kept == claims.map { everything.assess($0).summary }, "seed \(seed), #\(seq)")
      }
    }
  }

  @Test("verification finds no problem in the whole history or any part of it", arguments: seeds)
  func sound(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: 3)
    var history = RandomHistory(seed: seed, desk: desk)
    for _ in 1...Effort.steps(50, long: 100) { try history.step() }
    let head = desk.writer.headSeq
    for seq in [0, 1, head / 2, head] {
      let found = try desk.verify(upTo: seq)
      #expect(found.problems == [], "seed \(seed), #\(seq)")
      #expect(found.eventCount == seq)
    }
  }
}
