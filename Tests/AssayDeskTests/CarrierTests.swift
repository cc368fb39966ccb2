import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Reports known through a carrier")
struct CarrierTests {
  @Test(
    "the carrier's own report is recorded, and passes on a denial as one",
    arguments: [(.asserts, .asserts), (.confirms, .asserts), (.denies, .denies)]
      as [(Stance, Stance)]
  )
  func made(stance: Stance, carried: Stance) throws {
    let desk = Desk()
    try desk.submit("one")
    let recorded = try desk.attribute(by: "Axios", stance) {
      $0.via = CarrierDraft(
        source: .name("Naya Kashmir"),
        at: "2025-11",
        url: "https://nk.example/1",
        quote: "as told"
      )
    }
    #expect(recorded.changes.map(\.id) == ["S1", "S2", "A1", "A2"])
    let (original, report) = (recorded.attributions[0], recorded.attributions[1])
    #expect(original.stance == stance && !original.isSeen && original.source == 2)
    #expect(report.stance == carried && report.isSeen && report.source == 1)
    #expect(report.basis == .cites && report.cites == [.attribution(1)])
    #expect(report.at?.text == "2025-11" && report.url == "https://nk.example/1")
    #expect(report.quote == "as told")
  }

  @Test("the carrier's live report on the claim gets the citation, and keeps its details")
  func merged() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Naya Kashmir") { $0.at = "2025-10" }
    let recorded = try desk.attribute(by: "Axios") {
      $0.via = CarrierDraft(
        source: .name("Naya Kashmir"),
        at: "2025-11",
        url: "https://nk.example/1",
        quote: nil
      )
    }
    #expect(recorded.attributions.map(\.id) == [2, 1])
    let report = try desk.attribution(1)
    #expect(report.basis == .cites && report.cites == [.attribution(2)])
    #expect(report.at?.text == "2025-10" && report.url == "https://nk.example/1")
    #expect(report.version == 2)

    try desk.attribute(by: "Reuters") { $0.via = CarrierDraft("naya kashmir") }
    #expect(try desk.attribution(1).cites == [.attribution(2), .attribution(3)])
  }

  enum Apart: String, CaseIterable, CustomTestStringConvertible {
    case firsthand, withdrawn, denial, otherClaim

    var testDescription: String { rawValue }
  }

  @Test("a report of another stance does not get the citation", arguments: Apart.allCases)
  func apart(_ kind: Apart) throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.attribute(kind == .otherClaim ? 2 : 1, by: "NK", kind == .denial ? .denies : .asserts)
    {
      if kind == .firsthand { $0.basis = .firsthand }
    }
    if kind == .withdrawn {
      try desk.call(.because("x")) { (transaction) throws(DeskError) in
        try transaction.withdrawAttribution(1)
      }
    }
    let recorded = try desk.attribute(by: "Axios") { $0.via = CarrierDraft("NK") }
    #expect(recorded.attributions.map(\.id) == [2, 3])
    #expect(try desk.attribution(1).cites.isEmpty)
  }

  @Test("the carrier's asserting report passes on a confirmation")
  func confirmation() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "NK")
    let recorded = try desk.attribute(by: "Ministry", .confirms) { $0.via = CarrierDraft("NK") }
    #expect(recorded.attributions.map(\.id) == [2, 1])
  }

  @Test("an original that is known through a carrier has not been seen")
  func seen() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.invalid, field: "seen", saying: "attribution.see") {
      (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Axios") {
          $0.isSeen = true
          $0.via = CarrierDraft("NK")
        }
      )
    }
    let unseen = try desk.attribute(by: "Axios") {
      $0.isSeen = false
      $0.via = CarrierDraft("NK")
    }
    #expect(unseen.attributions[0].isSeen == false)
    #expect(try desk.attribute(by: "Reuters").attributions[0].isSeen)
    #expect(try !desk.attribute(by: "TASS") { $0.isSeen = false }.attributions[0].isSeen)
  }

  @Test("a source does not carry its own report")
  func itself() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.invalid, field: "via") { (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Axios") { $0.via = CarrierDraft("axios") })
    }
  }

  @Test("an unknown carrier is refused if no source may be created")
  func unknown() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("Axios"))
    try desk.expectRefusal(.notFound, field: "via.source") { (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Axios") {
          $0.via = CarrierDraft("NK")
          $0.createsSources = false
        }
      )
    }
  }
}
