import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("What an assessment reads and what a change affects")
struct ScopePropertyTests {
  static let seeds: Range<UInt64> = 1..<801

  private func link(_ from: Int64, _ to: Int64, _ kind: LinkKind) -> LinkFacts {
    LinkFacts(from: ClaimID(rawValue: from), to: ClaimID(rawValue: to), kind: kind, isLive: true)
  }

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
    var (altered, spared) = (0, 0)
    // In the facts of the last two, all that opposes a claim contradicts another that it confirms, beside the change.
    for seed in Array(Self.seeds) + [2_255, 11_867] {
      var old = Facts(seed: seed, sources: 6, attributions: 14, claims: 9)
      if seed.isMultiple(of: 2) {
        // Nothing opposes a claim but what the change adds.
        for place in old.attributions.indices { old.attributions[place].stance = .asserts }
        old.links.removeAll { $0.kind == .contradicts }
      }
      var random = SeededGenerator(seed: seed ^ 0xC4A9)
      let change = RandomChange(of: old, &random)
      let said = old.attributions + change.facts.attributions
      let affected = AffectedClaims(
        by: change.seeds,
        limit: 3,
        links: { change.linked.links(touching: $0) },
        isDenied: { claim in said.contains { $0.claim == claim && $0.stance == .denies } },
        isDecided: { _ in false }
      )
      let all = AffectedClaims(
        by: change.seeds,
        limit: 3,
        links: { change.linked.links(touching: $0) },
        isDenied: { _ in true },
        isDecided: { _ in false }
      )
      spared += all.now.count + all.later.count - affected.now.count - affected.later.count
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
    #expect(spared > 100)
  }

  @Test("each affected claim comes once, seeds first, split at the limit")
  func affectedOrder() {
    let facts = Facts(
      sources: [],
      attributions: [],
      links: [
        link(1, 2, .confirms), link(3, 1, .confirms), link(2, 4, .contradicts),
        link(5, 4, .confirms), link(4, 6, .corroborates), link(6, 7, .corroborates),
      ]
    )
    let affected = AffectedClaims(
      by: [ClaimID(rawValue: 1)],
      limit: 4,
      links: { facts.links(touching: $0) },
      isDenied: { _ in false },
      isDecided: { _ in false }
    )
    #expect(affected.now.map(\.rawValue) == [1, 2, 4, 3])
    #expect(affected.later.map(\.rawValue) == [5, 6])
  }

  @Test(
    "without a denial, a report affects what its claim confirms, and the verdicts that rest on it"
  )
  func unopposed() {
    let facts = Facts(
      sources: [],
      attributions: [],
      links: [
        link(1, 2, .confirms), link(2, 3, .confirms), link(3, 4, .confirms),
        link(1, 5, .corroborates),
      ]
    )
    func affected(isDenied: Int64?, decided: Set<Int64>) -> Set<Int64> {
      let found = AffectedClaims(
        by: [ClaimID(rawValue: 3)],
        limit: .max,
        links: { facts.links(touching: $0) },
        isDenied: { $0.rawValue == isDenied },
        isDecided: { decided.contains($0.rawValue) }
      )
      return Set(found.now.map(\.rawValue))
    }
    #expect(affected(isDenied: nil, decided: []) == [3, 4])
    #expect(affected(isDenied: nil, decided: [1, 5]) == [1, 3, 4, 5])
    #expect(affected(isDenied: 4, decided: []) == [1, 2, 3, 4, 5])
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
      try AffectedClaims(
        by: [ClaimID(rawValue: 1)],
        limit: 1,
        links: { _ throws(Unreadable) in throw Unreadable() },
        isDenied: { _ throws(Unreadable) in false },
        isDecided: { _ throws(Unreadable) in false }
      )
    }
  }
}
