import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Attributing")
struct AttributionRuleTests {
  @Test("a missing citation is refused with its position")
  func unknownCitation() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    try desk.expectRefusal(.notFound, field: "cites[1]", saying: "A9") {
      (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Reuters") { $0.cites = [.attribution(1), .attribution(9)] }
      )
    }
    try desk.expectRefusal(.notFound, field: "cites[0]", saying: "S9") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Reuters") { $0.cites = [.source(.id(9))] })
    }
  }

  @Test("citing or preceding a withdrawn attribution is refused with the reason of the withdrawal")
  func withdrawn() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    try desk.call(.because("misquoted")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    try desk.expectRefusal(.conflict, field: "cites[0]", saying: "misquoted") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Reuters") { $0.cites = [.attribution(1)] })
    }
    try desk.expectRefusal(.conflict, field: "precedes[0]", saying: "misquoted") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Reuters") { $0.precedes = [1] })
    }
  }

  @Test("a source cites neither itself nor a report of its own")
  func itself() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.attribute(by: "Axios")
    let own: [CitationReference] = [.attribution(1), .source(.id(1)), .source(.name("AXIOS"))]
    for citation in own {
      try desk.expectRefusal(.invalid, field: "cites[1]") { (transaction) throws(DeskError) in
        try transaction.attribute(
          2,
          AttributionDraft(by: "axios") { $0.cites = [.source(.name("Reuters")), citation] }
        )
      }
    }
  }

  @Test("a report may cite one on another claim, and each citation is recorded once")
  func citations() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.attribute(1, by: "Axios")
    let recorded = try desk.attribute(2, by: "Reuters") {
      $0.cites = [.attribution(1), .source(.name("axios")), .attribution(1), .source(.id(1))]
      $0.precedes = [1, 1]
    }
    let report = try #require(recorded.attributions.first)
    #expect(report.cites == [.attribution(1), .source(1)])
    #expect(report.precedes == [1])
    #expect(report.basis == .cites)
  }

  @Test(
    "the basis follows from the citations, or agrees with them",
    arguments: [
      (nil, false, .unknown), (nil, true, .cites), (.cites, true, .cites),
      (.firsthand, false, .firsthand), (.unknown, false, .unknown),
    ] as [(Basis?, Bool, Basis)]
  )
  func basis(given: Basis?, cites: Bool, basis: Basis) throws {
    let desk = Desk()
    try desk.submit("one")
    let recorded = try desk.attribute(by: "Axios") {
      $0.basis = given
      $0.cites = cites ? [.source(.name("Reuters"))] : []
    }
    #expect(recorded.attributions.map(\.basis) == [basis])
  }

  @Test(
    "a basis that does not agree is refused",
    arguments: [(.cites, false, "cites"), (.firsthand, true, "basis"), (.unknown, true, "basis")]
      as [(Basis, Bool, String)]
  )
  func wrongBasis(given: Basis, cites: Bool, field: String) throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.invalid, field: field) { (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Axios") {
          $0.basis = given
          $0.cites = cites ? [.source(.name("Reuters"))] : []
        }
      )
    }
  }

  @Test("an id never refers to a source that the call itself creates")
  func idsFromBefore() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.notFound, field: "source", saying: "S1") {
      (transaction) throws(DeskError) in
      var draft = AttributionDraft(source: .id(1), stance: .asserts)
      draft.via = CarrierDraft("New")
      try transaction.attribute(1, draft)
    }
    try desk.expectRefusal(.notFound, field: "cites[1]", saying: "S1") {
      (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Axios") { $0.cites = [.source(.name("New")), .source(.id(1))] }
      )
    }
  }

  @Test("a report refers to at most 200 others", arguments: ["cites", "precedes"])
  func many(field: String) throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    func draft(_ count: Int) -> AttributionDraft {
      AttributionDraft(by: "Reuters") {
        if field == "cites" {
          $0.cites = Array(repeating: .attribution(1), count: count)
        } else {
          $0.precedes = Array(repeating: 1, count: count)
        }
      }
    }
    let (most, more) = (draft(200), draft(201))
    try desk.expectRefusal(.invalid, field: field, saying: "\(field) at most 200") {
      (transaction) throws(DeskError) in try transaction.attribute(1, more)
    }
    try desk.call { (transaction) throws(DeskError) in try transaction.attribute(1, most) }
  }

  @Test("a missing claim cannot be attributed")
  func unknownClaim() throws {
    let desk = Desk()
    try desk.expectRefusal(.notFound, field: "claim", saying: "C1") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Axios"))
    }
  }

  @Test("a problem with the attribution of a new claim names a field inside it")
  func nested() throws {
    let desk = Desk()
    let wrong: [(String, AttributionDraft)] = [
      ("attribution.cites[0]", AttributionDraft(by: "Axios") { $0.cites = [.attribution(9)] }),
      ("attribution.source", AttributionDraft(by: "")),
      ("attribution.at", AttributionDraft(by: "Axios") { $0.at = "yesterday" }),
      ("attribution.via.source", AttributionDraft(by: "Axios") { $0.via = CarrierDraft("") }),
    ]
    for (field, draft) in wrong {
      let refusal = try desk.refusal { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("one"), attribution: draft)
      }
      #expect(refusal?.field == field)
    }
    #expect(desk.headSeq == 0)
  }

  @Test("seeing an original keeps the known details and adds new ones")
  func seen() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios") {
      $0.via = CarrierDraft("Naya Kashmir")
      $0.at = "2025"
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.see(1, url: "https://axios.com/a", at: nil)
    }
    let report = try desk.attribution(1)
    #expect(report.isSeen && report.url == "https://axios.com/a" && report.at?.text == "2025")
    #expect(report.version == 2)
    try desk.call { (transaction) throws(DeskError) in
      try transaction.see(1, url: nil, at: "2025-11")
    }
    #expect(try desk.attribution(1).at?.text == "2025-11")
  }

  @Test("seeing an original again, with nothing new, is refused")
  func seenAlready() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios") {
      $0.url = "https://axios.com/a"
      $0.at = "2025"
    }
    try desk.expectRefusal(.conflict, field: "attribution") { (transaction) throws(DeskError) in
      try transaction.see(1, url: " https://axios.com/a ", at: "2025")
    }
  }

  @Test("a withdrawal needs a reason, which is recorded, and happens once")
  func withdrawing() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    try desk.expectRefusal(.invalid, field: "reason") { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    try desk.call(.because(" misquoted ")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    let report = try desk.attribution(1)
    #expect(!report.isLive && report.withdrawnBecause == "misquoted" && report.version == 2)
    try desk.expectRefusal(.conflict, field: "attribution", saying: "misquoted", .because("x")) {
      (transaction) throws(DeskError) in try transaction.withdrawAttribution(1)
    }
    try desk.expectRefusal(.conflict, field: "attribution", saying: "misquoted", .because("x")) {
      (transaction) throws(DeskError) in try transaction.see(1, url: nil, at: nil)
    }
    try desk.expectRefusal(.notFound, field: "attribution", saying: "A9", .because("x")) {
      (transaction) throws(DeskError) in try transaction.withdrawAttribution(9)
    }
  }
}
