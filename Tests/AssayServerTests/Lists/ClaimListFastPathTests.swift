import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import Posix
import Support
import Testing

@testable import AssayServer

@Suite("Lists of claims written straight from columns to JSON", .temporaryDirectory)
struct ClaimListFastPathTests {
  @Test("every page equals that of the typed path, byte for byte", arguments: seeds)
  func samePages(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    try desk.makeRandomClaims(40, &random)
    var pageCount = 0
    for _ in 0..<60 {
      var parameters = RandomClaims.filter(&random)
      repeat {
        let page = try compare(parameters, desk)
        parameters.page.cursor = page.nextCursor
        pageCount += 1
      } while parameters.page.cursor != nil
    }
    #expect(pageCount > 60)
  }

  @Test("the cells of a table equal the values of the listed claims", arguments: seeds)
  func tables(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    try desk.makeRandomClaims(40, &random)
    var cellCount = 0
    for _ in 0..<60 {
      var parameters = ClaimTable.Parameters()
      parameters.list = RandomClaims.filter(&random)
      let count = Int.random(in: 1...ClaimTable.maximumColumnCount, using: &random)
      parameters.columns = Array(ClaimColumn.allCases.shuffled(using: &random).prefix(count))
      repeat {
        let list = try compare(parameters.list, desk)
        // A cursor of the queue that `compare` was not given is of another instant.
        if parameters.list.sort == .queue, parameters.list.page.cursor == nil {
          parameters.list.page.cursor = Self.queueStart
        }
        let table = try desk.compare(ClaimTable.self, parameters)
        let cells = list.claims.map { $0.cells(parameters.columns) }
        #expect(table.rows == cells, "seed \(seed), \(parameters)")
        #expect(table.nextCursor == list.nextCursor, "seed \(seed), \(parameters)")
        cellCount += table.rows.joined().count
        parameters.list.page.cursor = table.nextCursor
      } while parameters.list.page.cursor != nil
    }
    #expect(cellCount > 1_000, "seed \(seed)")
  }

  @Test("a cached text is used only while it is correct", arguments: seeds)
  func changes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk()
    try desk.makeRandomClaims(12, &random)
    var all = ClaimList.Parameters()
    all.page.limit = 500
    var pages: Set<String> = []
    var tables: Set<String> = []
    var redactionCount = 0
    for number in 0..<110 {
      let claim = JSONValue.string("C\(Int.random(in: 1...12, using: &random))")
      let (method, parameters): (String, JSONValue) = random.pick([
        ("claim.edit", ["claim": claim, "text": .string("Text \(number)"), "reason": "so"]),
        ("claim.tag", ["claim": claim, "add": [.string("tag \(number)")]]),
        ("attribution.add", RandomClaims.attribution(on: claim, &random)),
        (
          "attribution.withdraw",
          ["attribution": .string("A\(Int.random(in: 1...20, using: &random))"), "reason": "so"]
        ),
        ("review.take", ["claim": claim]), ("review.release", ["claim": claim]),
        ("review.propose", RandomClaims.verdict(on: claim, &random)),
        ("review.reopen", ["claim": claim, "reason": "so"]),
        (
          "event.redact",
          ["event": .integer(.random(in: 1...desk.head, using: &random)), "reason": "so"]
        ),
      ])
      let isAccepted = try desk.refusal(of: method, parameters) == nil
      if isAccepted, method == "event.redact" { redactionCount += 1 }
      pages.insert(
        try compare(all, desk).claims.map { "\($0.id) \($0.version) \($0.text)" }.joined()
      )
      // Three forms are remembered beside the list's; each eighth time all are asked for, which makes them forgotten.
      for columns in number % 8 == 7 ? Self.forms : Array(Self.forms.prefix(3)) {
        var table = ClaimTable.Parameters()
        table.list = all
        table.columns = columns
        tables.insert("\(try desk.compare(ClaimTable.self, table).rows)")
        // Whoever holds a claim does not then.
        tables.insert("\(try desk.compare(ClaimTable.self, table, daysLater: 365).rows)")
      }
    }
    #expect(tables.count > 40, "seed \(seed)")
    #expect(pages.count > 25, "seed \(seed)")
    #expect(redactionCount > 1, "seed \(seed)")
  }

  @Test("the comparison covers each optional field and each status")
  func everyField() throws {
    var random = SeededGenerator(seed: 1)
    let desk = try Desk()
    try desk.call("policy.set", ["needsRationale": false])
    try desk.makeRandomClaims(60, &random)
    var parameters = ClaimList.Parameters()
    parameters.page.limit = 500
    let claims = try compare(parameters, desk).claims
    #expect(claims.contains { $0.language != nil && $0.happens != nil && $0.due != nil })
    #expect(claims.contains { $0.checkAfter != nil })
    #expect(claims.contains { $0.assignee != nil })
    #expect(claims.contains { $0.decision?.label != nil })
    #expect(claims.contains { $0.decision?.override != nil })
    #expect(claims.contains { $0.decision?.rationale == nil && $0.decision != nil })
    #expect(claims.contains { $0.assessment.first != nil && $0.assessment.contradicted })
    #expect(claims.contains { $0.tags.count > 1 } && claims.contains { $0.tags.isEmpty })
    #expect(Set(claims.map(\.status)) == [.submitted, .inReview, .decided])
  }

  /// Tables of more forms than are remembered, what a hold, a standing and an assessment change among them.
  private static let forms: [[ClaimColumn]] = [
    [.stale, .newSince], [.status, .assignee, .leaseUntil], [.text, .independent],
    [.id, .text], [.text, .id], [.text], [.verdict, .tags], [.stale, .version],
  ]

  /// Before the first claim of the queue, in the year 2025: any later day is still to come.
  private static let queueStart =
    "queue.\(String(1_762_430_400_000, radix: 36)).1.0.0.-2s.0.0"

  /// Writes a page both ways and reads what was written.
  private func compare(
    _ parameters: ClaimList.Parameters,
    _ desk: Desk
  ) throws -> ClaimList.Result {
    var parameters = parameters
    // A cursor of the queue holds the instant that its first page was asked for at.
    parameters.page.cursor =
      parameters.page.cursor ?? (parameters.sort == .queue ? Self.queueStart : nil)
    return try desk.compare(ClaimList.self, parameters)
  }
}
