import AssayAPI
import AssayVocabulary
import Support

/// Random claims and random questions about them.
enum RandomClaims {
  static let tags = ["accords", "Қазақ", "a\"b", "back\\slash"]
  static let sources = ["Axios", "Astana", "Tass", "Reuters"]
  static let texts = [
    "plain", "with \"quotes\" and \\", "Қазақстан 👩‍👩‍👧", "several\nlines", "<&>/\u{2028}",
    String(repeating: "long ", count: 300),
  ]

  static func claim(_ random: inout SeededGenerator) -> JSONValue {
    var members: [String: JSONValue] = ["text": .string(random.pick(texts))]
    func maybe(_ name: String, _ values: [JSONValue]) {
      if random.percent(50) { members[name] = random.pick(values) }
    }
    maybe("kind", ["statement", "prediction", "opinion"])
    maybe("tags", [[.string(random.pick(tags))], .array(tags.map { .string($0) })])
    maybe("language", ["en", "kk-Cyrl", "pt-BR"])
    maybe("happens", ["2025", "2025-11", "2025-11-06", "2025-11-06T10:00Z"])
    maybe("due", ["2026-01-31", "2026"])
    maybe("checkAfter", ["2027"])
    maybe("priority", [-100, 0, 7, 100])
    return .object(members)
  }

  static func attribution(on claim: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    [
      "claim": claim, "source": .string(random.pick(sources)),
      "stance": random.pick(["asserts", "confirms", "denies"]),
      "basis": random.pick(["firsthand", "unknown"]),
    ]
  }

  static func verdict(on claim: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    let verdict = random.pick(Verdict.allCases)
    var members: [String: JSONValue] = ["claim": claim, "verdict": .string(verdict.rawValue)]
    if random.percent(70) { members["reason"] = "because \"so\"" }
    if random.percent(50) { members["label"] = .string(random.pick(["Mostly true", "Ложь"])) }
    if random.percent(50) { members["override"] = true }
    return .object(members)
  }

  static func filter(_ random: inout SeededGenerator) -> ClaimList.Parameters {
    var filter = ClaimList.Parameters()
    filter.sort = random.pick(ClaimSort.allCases)
    filter.page.limit = random.pick([1, 3, 10, 39, 40, 41, 500])
    if random.percent(25) { filter.conditions.status = [.submitted, .inReview] }
    if random.percent(15) { filter.conditions.status = [.decided] }
    if random.percent(20), filter.conditions.status != [.decided] {
      filter.conditions.unverified = true
    }
    if random.percent(10) { filter.conditions.verdict = random.pick(Verdict.allCases) }
    if random.percent(20) { filter.conditions.source = .name(random.pick(sources)) }
    if random.percent(20) { filter.conditions.tag = random.pick(tags) }
    if random.percent(15) { filter.conditions.minIndependent = random.pick([0, 1, 2]) }
    if random.percent(15) { filter.conditions.maxCredibility = random.pick([1, 3, 6]) }
    if random.percent(15) { filter.conditions.contradicted = Bool.random(using: &random) }
    if random.percent(15) { filter.conditions.overridden = Bool.random(using: &random) }
    if random.percent(15) { filter.conditions.stale = Bool.random(using: &random) }
    if random.percent(15) { filter.conditions.kind = random.pick(ClaimKind.allCases) }
    if random.percent(15) { filter.conditions.since = .seq(random.pick([0, 30, 60])) }
    if random.percent(10) {
      filter.conditions.dueBy = random.pick(["2026-01-31", "2026-12", "2025"])
    }
    if filter.sort == .queue, filter.conditions.status == [.decided] {
      filter.conditions.status = [.inReview]
    }
    if random.percent(10) { filter.conditions.assignee = random.pick(["ann", "bob"]) }
    return filter
  }
}

extension Desk {
  /// Makes claims in the states that calls lead to, with whatever a claim may have.
  func makeRandomClaims(_ count: Int, _ random: inout SeededGenerator) throws {
    for name in RandomClaims.sources { try ratedSource(name) }
    for number in 1...count {
      let claim = try call("claim.submit", RandomClaims.claim(&random)).at("claim.id")
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        try call("attribution.add", RandomClaims.attribution(on: claim, &random))
      }
      if number > 1, random.percent(40) {
        let other = JSONValue.string("C\(Int.random(in: 1..<number, using: &random))")
        let kind: JSONValue = random.pick(["confirms", "corroborates", "contradicts"])
        try call("link.add", ["from": claim, "to": other, "kind": kind])
      }
      if random.percent(30) {
        try call("review.take", ["claim": claim], by: random.pick(["ann", "bob"]))
      }
      if random.percent(50) {
        _ = try refusal(
          of: "review.propose",
          RandomClaims.verdict(on: claim, &random),
          by: random.pick(["ann", "bob"])
        )
      }
    }
  }
}
