import AssayDomain
import Support
import Testing

@testable import AssayStore

@Suite("Random histories", .temporaryDirectory)
struct HistoryPropertyTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  @Test("every summary and list is what a fresh assessment of everything says", arguments: seeds)
  func freshness(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: seed.isMultiple(of: 2) ? 3 : 200)
    var history = RandomHistory(seed: seed, desk: desk)
    let steps = Effort.steps(70, long: 200)
    for step in 1...steps {
      try history.step()
      try desk.now { (view) throws(StoreError) in
        let everything = try view.everything()
        let claims = try view.allClaims()
        var attributions: [ClaimID: [Attribution]] = [:]
        for claim in claims {
          let fresh = everything.assess(claim.id).summary
          let kept = try view.summary(of: claim.id)
          #expect(kept == fresh, "seed \(seed), step \(step), \(claim.id)")
          attributions[claim.id] = try view.attributions(on: claim.id)
        }
        guard step.isMultiple(of: 5) else { return }
        for question in ListQuestion.all {
          let answer = try view.claims(
            question.filter,
            order: question.order,
            after: nil,
            count: question.count
          )
          let expected = question.answer(claims: claims, attributions: attributions) {
            everything.assess($0).summary
          }
          #expect(answer == expected, "seed \(seed), step \(step), \(question)")
        }
      }
    }
    print("seed \(seed): \(history.accepted) accepted, \(history.refused) refused")
    #expect(history.accepted > steps / 3 && history.refused > steps / 10, "seed \(seed)")
  }
}
