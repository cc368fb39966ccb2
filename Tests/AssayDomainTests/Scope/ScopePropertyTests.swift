import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("What an assessment reads and what a change affects")
struct ScopePropertyTests {
  static let seeds: Range<UInt64> = 1..<801

  @Test("an assessment from its scope alone equals the assessment from all facts")
  func scopeSuffices() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed, sources: 8, attributions: 16, claims: 9)
      let whole = facts.attributionGraph
      for claim in facts.claims {
        let scope = AssessmentScope(assessing: claim) { facts.links(touching: $0) }
        let part = facts.narrowed(to: scope).attributionGraph
        #expect(part.assess(claim) == whole.assess(claim), "seed \(seed), \(claim)")
        if seed % 8 == 0 {
          #expect(part.explain(claim) == whole.explain(claim), "seed \(seed), \(claim)")
        }
      }
    }
  }

  @Test("the scope of several claims holds what their scopes hold together")
  func scopeOfSeveral() {
    for seed in Self.seeds {
      let facts = Facts(seed: seed, sources: 8, attributions: 16, claims: 9)
      let claims = facts.claims.filter { ($0.rawValue ^ Int64(seed)) % 3 != 0 }
      let scope = AssessmentScope(assessing: claims) { facts.links(touching: $0) }
      let each = claims.map { claim in
        AssessmentScope(assessing: claim) { facts.links(touching: $0) }
      }
      #expect(Set(scope.claims) == Set(each.flatMap(\.claims)), "seed \(seed)")
      #expect(Set(scope.links) == Set(each.flatMap(\.links)), "seed \(seed)")
    }
  }

  @Test("every claim whose assessment changes is among the affected claims")
  func affectedIsComplete() throws {
    var altered = 0
    for seed in Self.seeds {
      let old = Facts(seed: seed, sources: 6, attributions: 14, claims: 9)
      var random = SeededGenerator(seed: seed ^ 0xC4A9)
      let change = RandomChange(of: old, &random)
      let affected = AffectedClaims(by: change.seeds, limit: 3) {
        change.linked.links(touching: $0)
      }
      #expect(affected.now.count <= 3)
      let reached = Set(affected.now + affected.later)
      let (before, after) = (old.attributionGraph, change.facts.attributionGraph)
      for claim in Set(old.claims + change.facts.claims).sorted()
      where before.assess(claim) != after.assess(claim) {
        altered += 1
        #expect(reached.contains(claim), "seed \(seed), \(claim): \(change.what)")
      }
    }
    #expect(altered > 500)
  }

  @Test("each affected claim comes once, seeds first, split at the limit")
  func affectedOrder() {
    let link = { (from: Int64, to: Int64, kind: LinkKind) in
      LinkFacts(from: ClaimID(rawValue: from), to: ClaimID(rawValue: to), kind: kind, isLive: true)
    }
    let facts = Facts(
      sources: [],
      attributions: [],
      links: [
        link(1, 2, .confirms), link(3, 1, .confirms), link(2, 4, .contradicts),
        link(5, 4, .confirms), link(4, 6, .corroborates), link(6, 7, .corroborates),
      ]
    )
    let affected = AffectedClaims(by: [ClaimID(rawValue: 1)], limit: 4) {
      facts.links(touching: $0)
    }
    #expect(affected.now.map(\.rawValue) == [1, 2, 4, 3])
    #expect(affected.later.map(\.rawValue) == [5, 6])
  }

  @Test("a store's failure to read links is rethrown")
  func failure() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      try AssessmentScope(assessing: ClaimID(rawValue: 1)) { _ throws(Unreadable) in
        throw Unreadable()
      }
    }
    #expect(throws: Unreadable.self) {
      try AffectedClaims(by: [ClaimID(rawValue: 1)], limit: 1) { _ throws(Unreadable) in
        throw Unreadable()
      }
    }
  }
}
