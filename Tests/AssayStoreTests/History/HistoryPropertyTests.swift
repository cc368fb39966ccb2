import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Random histories", .temporaryDirectory)
struct HistoryPropertyTests {
  static let seeds = HistorySeeds.from(100, count: 4)

  @Test("every summary and list equals a fresh assessment of all claims", arguments: seeds)
  func freshness(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: HistorySeeds.refreshLimit(seed))
    var history = RandomHistory(seed: seed, desk: desk)
    var times = ChangeTimes()
    for step in 1...Effort.steps(100, long: 200) {
      try history.step()
      try times.follow(desk)
      try desk.now { (snapshot) throws(DeskError) in
        let everything = try snapshot.everything()
        let claims = try snapshot.allClaims()
        var attributions: [ClaimID: [Attribution]] = [:]
        var fresh: [ClaimID: AssessmentSummary] = [:]
        var kept = fresh
        var stalenessRows: [ClaimID: VerdictStaleness] = [:]
        for claim in claims {
          fresh[claim.id] = everything.assess(claim.id).summary
          kept[claim.id] = try snapshot.summary(of: claim.id)
          stalenessRows[claim.id] = try snapshot.freshStaleness(of: claim)
          #expect(
            try snapshot.staleness(of: claim) == stalenessRows[claim.id],
            "seed \(seed), step \(step), \(claim.id)"
          )
          attributions[claim.id] = try snapshot.attributions(on: claim.id)
        }
        #expect(kept == fresh, "seed \(seed), step \(step)")
        guard step.isMultiple(of: 5) else { return }
        // A marked claim counts as changed until it is refreshed.
        let isFresh = try snapshot.summariesAreFresh()
        for question in ListQuestion.all where isFresh || !question.asksForChanges {
          let answer = try snapshot.claims(
            question.filter,
            order: question.order,
            after: nil,
            count: question.count
          )
          let expected = question.answer(
            claims: claims,
            attributions: attributions,
            changedAt: times.changedAt,
            stalenessRows: stalenessRows,
            days: try snapshot.days()
          ) { fresh[$0] ?? .unjudged }
          #expect(answer == expected, "seed \(seed), step \(step), \(question)")
        }
      }
    }
    #expect(history.accepted > 30 && history.refused > 20, "seed \(seed)")
  }
}
