import AssayDesk
import AssayDomain
import AssayVocabulary
import Support
import Testing

@testable import AssayServer
@testable import AssayStore

@Suite("Decisions on claims that hang together with many", .temporaryDirectory)
struct PreparedAssessmentTests {
  private static let decided = ClaimID(rawValue: 1)

  /// A desk whose writer makes no assessment of linked claims, with claims of which the second confirms the first.
  private func desk(claims: Int = 2) throws -> Desk {
    let desk = try Desk()
    for number in 1...claims { try desk.call("claim.submit", ["text": .string("Claim \(number)")]) }
    for number in 2...claims {
      try desk.call(
        "link.add",
        ["from": .string("C\(number)"), "to": "C1", "kind": "confirms"]
      )
    }
    try desk.call("attribution.add", Self.report(on: "C2", by: "Reuters"))
    desk.writer.store.lookupLimit = 0
    return desk
  }

  private static func report(on claim: String, by source: String) -> JSONValue {
    ["claim": .string(claim), "source": .string(source), "basis": "firsthand"]
  }

  private static let proposal: JSONValue = [
    "claim": "C1", "verdict": "unverifiable", "reason": "nobody knows",
  ]

  /// Expects that the verdict rests on what is known when it is recorded.
  private func expectFinding(_ desk: Desk, _ place: Comment) throws {
    let newest = desk.writer.newest
    let claim = try #require(try newest.storedClaim(Self.decided))
    let assessment = try newest.attributionGraph(for: Self.decided).assess(Self.decided)
    #expect(claim.decision?.finding == assessment.finding, place)
  }

  @Test("are made from an assessment that a reader has prepared")
  func prepared() throws {
    let desk = try desk()
    try desk.call("review.propose", Self.proposal)
    #expect(desk.preparationCount == 1)
    try expectFinding(desk, "after one preparation")
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("are prepared again if what hangs together has changed meanwhile, and only then")
  func changed() throws {
    let desk = try desk()
    try desk.call("claim.submit", ["text": "Another"])
    for (change, isRepeated) in [
      (Self.report(on: "C2", by: "Axios"), true), (Self.report(on: "C3", by: "Axios"), false),
    ] {
      if desk.preparationCount > 0 {
        try desk.call("review.reopen", ["claim": "C1", "reason": "again"])
      }
      var step = desk.step(try desk.work(of: "review.propose", Self.proposal))
      guard case .rest(let first) = step else { throw TestFailure("nothing was to prepare") }
      try desk.call("attribution.add", change)
      step = desk.step(first)
      if isRepeated {
        guard case .rest(let second) = step else { throw TestFailure("decided from the past") }
        step = desk.step(second)
      }
      guard case .reply = step else { throw TestFailure("the call does not end") }
      try expectFinding(desk, "repeated: \(isRepeated)")
    }
  }

  @Test("are made by the writer after the third preparation has come too late")
  func changingAlways() throws {
    let desk = try desk()
    var step = desk.step(try desk.work(of: "review.propose", Self.proposal))
    var count = 0
    while case .rest(let work) = step {
      count += 1
      try #require(count < 10, "the call does not end")
      try desk.call("attribution.add", Self.report(on: "C2", by: "Outlet \(count)"))
      step = desk.step(work)
    }
    #expect(count == 4)
    try expectFinding(desk, "after changes")
  }

  @Test("of a bulk review are prepared one by one, and each is made once")
  func bulk() throws {
    let desk = try desk(claims: 4)
    let plan = try desk.call(
      "review.bulk",
      [
        "action": "propose", "verdict": "unverifiable", "filter": ["unverified": true],
        "reason": "nobody knows", "dryRun": true,
      ]
    ).at("plan")
    let before = desk.head
    let done = try desk.call("review.bulk", ["plan": plan])
    #expect(try done.at("done") == 4, "\(done)")
    #expect(desk.head == before + 4)
    #expect(desk.preparationCount >= 8, "four for the dry run, four for the plan")
    try expectFinding(desk, "after a bulk review")
    #expect(try desk.call("event.verify").at("ok") == true)
  }
}
