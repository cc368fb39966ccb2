import AssayAPI
import AssayVocabulary
import Support
import Testing

@testable import AssayServer

@Suite("Assessments copied from similar claims", .temporaryDirectory)
struct ClaimAssessFastPathTests {
  private static let names = [
    "Axios", "The \"Daily\" \\ News", "Қазақстан 👩‍👩‍👧", "\u{E000}name\u{E001}", "A9007199254740992",
  ]

  @Test("they equal those of the typed path, byte for byte", arguments: seeds)
  func same(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    var sources: [JSONValue] = []
    for number in 0..<30 {
      sources.append(
        try desk.call(
          "source.add",
          [
            "name": .string(Self.names[number % Self.names.count] + " \(number)"),
            "kind": .string(
              random.pick(SourceKind.allCases.filter { $0 != .unnamed }).rawValue
            ),
            "reliability": .string(random.pick(Reliability.allCases).rawValue),
            "named": .boolean(Bool.random(using: &random)),
          ]
        ).at("source.id")
      )
    }
    var kinds: Set<String> = []
    for number in 1...120 {
      let claim = try desk.claim("claim \(number)")
      var report: [String: JSONValue] = [
        "claim": claim, "source": random.pick(sources),
        "stance": .string(random.pick(Stance.allCases).rawValue),
        "basis": random.pick(["firsthand", "unknown"]),
        "seen": .boolean(Bool.random(using: &random)),
        "interested": .boolean(random.percent(20)),
      ]
      if random.percent(50) { report["at"] = random.pick(["2025-11", "2025-11-06T10:00Z"]) }
      let attribution = try desk.call("attribution.add", .object(report)).at("attribution.id")
      switch Int.random(in: 0..<20, using: &random) {
      case 0: try desk.firsthand(claim, "Other \(number)")
      case 1:
        try desk.call("attribution.withdraw", ["attribution": attribution, "reason": "so"])
      case 2 where number > 1:
        try desk.call(
          "link.add",
          ["from": claim, "to": .string("C\(number - 1)"), "kind": "contradicts"]
        )
      case 3: _ = try desk.refusal(of: "review.propose", RandomClaims.verdict(on: claim, &random))
      default: break
      }
      let assessed = try compare(number, desk)
      if assessed.chains.count + assessed.chainsAgainst.count == 1 {
        kinds.insert(
          "\(assessed.chains.map(\.origin)) \(assessed.credibility) \(assessed.advice.map(\.act))"
        )
      }
    }
    for number in (1...120).shuffled(using: &random) { _ = try compare(number, desk) }
    #expect(kinds.count > 10, "seed \(seed)")
  }

  private func compare(_ number: Int, _ desk: Desk) throws -> ClaimAssess.Result {
    var parameters = ClaimAssess.Parameters()
    parameters.claim = ClaimID(rawValue: Int64(number))
    return try desk.compare(ClaimAssess.self, parameters)
  }
}
