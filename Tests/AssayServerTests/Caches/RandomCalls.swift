import Support

/// Calls of every kind on a few claims, so that most of them meet what earlier ones have left.
struct RandomCalls {
  var random: SeededGenerator
  private static let claimCount = 14

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  typealias Call = (method: String, parameters: JSONValue)

  /// A call that changes something, where it is possible.
  mutating func write() -> Call {
    let claim = claim()
    return random.pick([
      ("claim.submit", RandomClaims.claim(&random)),
      ("claim.submit", ["text": .string(text())]),
      ("attribution.add", RandomClaims.attribution(on: claim, &random)),
      ("attribution.add", cited(on: claim)),
      ("attribution.edit", ["attribution": attribution(), "stance": "denies", "reason": "so"]),
      ("attribution.withdraw", ["attribution": attribution(), "reason": "so"]),
      ("link.add", ["from": claim, "to": self.claim(), "kind": kind()]),
      ("link.withdraw", ["link": id("L", 6), "reason": "so"]),
      ("claim.edit", ["claim": claim, "text": .string(text()), "reason": "so"]),
      ("claim.tag", ["claim": claim, "add": [.string(random.pick(RandomClaims.tags))]]),
      ("claim.merge", ["claim": claim, "into": self.claim(), "reason": "so"]),
      ("claim.unmerge", ["claim": claim, "reason": "so"]),
      ("source.edit", ["source": source(), "reliability": random.pick(["A", "C", "F"])]),
      ("source.merge", ["source": source(), "into": source(), "reason": "so"]),
      ("source.unmerge", ["source": source(), "reason": "so"]),
      ("review.take", ["claim": claim]), ("review.release", ["claim": claim]),
      ("review.propose", RandomClaims.verdict(on: claim, &random)),
      ("review.reopen", ["claim": claim, "reason": "so"]),
      ("evidence.add", ["claim": claim, "url": "https://example.org/a", "title": "A page"]),
      ("note.add", ["claim": claim, "kind": "comment", "text": .string(text())]),
      ("policy.set", ["timeZone": random.pick(["UTC", "Asia/Almaty"]), "reason": "so"]),
      ("event.redact", ["event": .integer(.random(in: 1...40, using: &random)), "reason": "so"]),
    ])
  }

  /// A question, now and then about the past.
  mutating func read(head: Int64) -> Call {
    let claim = claim()
    let word = text().split(separator: " ").first.map(String.init) ?? "grain"
    var (method, parameters): Call = random.pick([
      ("claim.get", ["claim": claim]), ("claim.assess", ["claim": claim]),
      ("claim.assess", ["claim": claim]), ("claim.graph", ["claim": claim]),
      ("claim.timeline", ["claim": claim]), ("claim.history", ["claim": claim]),
      ("claim.list", ["limit": 500]), ("claim.list", ["limit": 3, "unverified": true]),
      ("claim.list", ["sort": "credibility", "limit": 5]),
      ("claim.list", ["tag": .string(random.pick(RandomClaims.tags)), "sort": "oldest"]),
      ("claim.list", ["source": source()]), ("claim.list", ["stale": true]),
      ("claim.table", ["columns": ["id", "status", "text", "assignee"], "limit": 500]),
      ("claim.table", ["columns": ["text", "independent", "verdict", "stale"], "limit": 500]),
      ("claim.table", ["columns": ["id", "text"], "unverified": true]),
      ("claim.search", ["query": .string(word), "limit": 5]),
      ("claim.search", ["query": .string("\(word) -treaty"), "sort": "newest"]),
      ("claim.similar", ["text": .string(text())]), ("claim.similar", ["claim": claim]),
      ("review.queue", ["limit": 500]), ("source.list", ["limit": 500]),
      ("source.get", ["source": source()]), ("event.list", ["newest": true, "limit": 5]),
    ])
    if random.percent(15), method.hasPrefix("claim."), case .object(var members) = parameters {
      members["asOf"] = .integer(.random(in: 0...head, using: &random))
      parameters = .object(members)
    }
    return (method, parameters)
  }

  private mutating func cited(on claim: JSONValue) -> JSONValue {
    [
      "claim": claim, "source": source(), "stance": "asserts", "basis": "cites",
      "cites": [random.percent(50) ? attribution() : source()],
    ]
  }

  private mutating func text() -> String {
    let words = ["grain", "deal", "treaty", "signed", "minister", "pipeline", "Tuesday", "denied"]
    return (0..<5).map { _ in random.pick(words) }.joined(separator: " ")
  }

  private mutating func kind() -> JSONValue {
    random.pick(["confirms", "corroborates", "contradicts"])
  }

  private mutating func source() -> JSONValue { .string(random.pick(RandomClaims.sources)) }
  private mutating func claim() -> JSONValue { id("C", Self.claimCount) }
  private mutating func attribution() -> JSONValue { id("A", 30) }

  private mutating func id(_ letter: String, _ most: Int) -> JSONValue {
    .string("\(letter)\(Int.random(in: 1...most, using: &random))")
  }
}
