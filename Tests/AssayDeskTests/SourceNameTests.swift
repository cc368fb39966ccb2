import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Names of sources")
struct SourceNameTests {
  @Test(
    "names that differ only in case or composition are equal",
    arguments: [
      ("Axios", "AXIOS"), ("Straße", "STRASSE"), ("straße", "Strasse"), ("ÉLYSÉE", "élysée"),
      ("caf\u{E9}", "cafe\u{301}"), ("Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"), ("ΟΔΟΣ", "οδος"), ("οδοσ", "οδος"),
      ("\u{212B}ngström", "ångstro\u{308}m"), ("ﬁnance", "FINANCE"), ("Дом", "ДОМ"),
      ("q\u{323}\u{307}", "q\u{307}\u{323}"), ("ａ", "a"), ("Axios", "Axi\u{200D}os"),
      ("Axios", "Axios\u{200E}"), ("Axios Pro", "Axios\u{A0}Pro"), ("Axios Pro", "Axios  Pro"),
      ("Axios\u{FE0F}", "ＡＸＩＯＳ"), ("ﾃﾚﾋﾞ", "テレビ"), ("Axios", "Axios\u{3164}"),
      ("한국", "\u{1112}\u{1161}\u{11AB}국"),
    ]
  )
  func same(one: String, other: String) throws {
    #expect(SourceName(one) == SourceName(other))
    #expect(Array(SourceName(one).key.utf8) == Array(SourceName(other).key.utf8))
    let desk = Desk()
    try desk.addSource(SourceDraft(one))
    try desk.expectRefusal(.conflict, field: "name", saying: "S1") {
      (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft(other))
    }
    let found = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.source(.name(other), carrier: nil, field: "source")
    }
    #expect(found.id == 1)
    #expect(found.name.utf8.elementsEqual(one.utf8))
  }

  @Test(
    "names that differ otherwise are not equal",
    arguments: [
      ("Axios", "Axios."), ("résumé", "resume"), ("Kyiv", "Kiev"), ("A B", "AB"), ("Ⅳ", "IV"),
      ("x²", "x2"), ("Cape", "Саре"), ("Дом", "Dom"),
    ]
  )
  func different(one: String, other: String) throws {
    let desk = Desk()
    try desk.addSource(SourceDraft(one))
    try desk.addSource(SourceDraft(other))
    #expect(try desk.source(2).name == other)
  }

  @Test(
    "a new name that looks like another's is asked about where it is only mentioned",
    arguments: [("Cape", "Саре"), ("Саре", "cape"), ("AXIOS", "АХΙОЅ"), ("Reuter’s", "Reuter's")]
  )
  func lookalikes(known: String, given: String) throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft(known))
    try desk.expectRefusal(.conflict, field: "source", saying: "say S1 if that is meant") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: given))
    }
    try desk.addSource(SourceDraft(given))
    #expect(try desk.attribute(by: given).attributions.map(\.source) == [2])
    #expect(try desk.attribute(by: known).attributions.map(\.source) == [1])
    let near = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.source(2).map { (source) throws(DeskError) in
        try snapshot.sources(nearly: source)
      }
    }
    #expect(near?.map(\.id) == [1])
  }

  @Test("an alias finds its source like the name")
  func aliases() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Government of Kazakhstan") { $0.aliases = ["Astana", "ҚР"] })
    try desk.submit("one")
    let recorded = try desk.attribute(by: "ASTANA")
    #expect(recorded.sources.isEmpty)
    #expect(recorded.attributions.map(\.source) == [1])
  }

  @Test(
    "a taken name is refused with its position",
    arguments: [
      ("name", "axios", []), ("name", "AX", []), ("aliases[0]", "New", ["axios"]),
      ("aliases[1]", "New", ["Other", "ax"]),
    ] as [(String, String, [String])]
  )
  func taken(field: String, name: String, aliases: [String]) throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios") { $0.aliases = ["AX"] })
    try desk.expectRefusal(.conflict, field: field, saying: "use S1") {
      (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft(name) { $0.aliases = aliases })
    }
  }

  @Test("aliases that repeat the name or each other are left out")
  func repeated() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios") { $0.aliases = ["AXIOS", "AX", "ax", "Ax Media"] })
    #expect(try desk.source(1).aliases == ["AX", "Ax Media"])
  }

  @Test("an unnamed source is unique only within its carrier")
  func unnamed() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.addSource(SourceDraft("Reuters"))
    for carrier in [1, 2] as [SourceID] {
      try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(carrier) })
    }
    try desk.expectRefusal(.conflict, field: "name", saying: "S3") {
      (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("Officials", .unnamed) { $0.carrier = .name("axios") })
    }
    try desk.addSource(SourceDraft("Officials", .government))
    #expect(try desk.source(5).isNamed)
  }

  @Test(
    "a name that sources of several carriers have is refused, with their ids, until the carrier is known"
  )
  func ambiguous() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.addSource(SourceDraft("Reuters"))
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(1) })
    try desk.submit("one")
    #expect(try desk.attribute(by: "officials").attributions.map(\.source) == [3])

    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(2) })
    try desk.expectRefusal(.conflict, field: "source", saying: "S3, S4") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "officials"))
    }
    let carried = try desk.attribute(by: "officials") { $0.via = CarrierDraft("Reuters") }
    #expect(carried.attributions.map(\.source) == [4, 2])
    #expect(carried.sources.isEmpty)
  }

  @Test("a name of another carrier's unnamed source creates an unnamed source of this carrier")
  func anotherCarrier() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(1) })
    try desk.submit("one")
    let recorded = try desk.attribute(by: "Officials") { $0.via = CarrierDraft("Reuters") }
    let made = try #require(recorded.sources.first { $0.name == "Officials" })
    #expect(made.kind == .unnamed && !made.isNamed && made.carrier == 3)
  }

  @Test("a citing source has its own unnamed sources too")
  func citingCarrier() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(1) })
    try desk.submit("one")
    let recorded = try desk.attribute(by: "Reuters") { $0.cites = [.source(.name("officials"))] }
    #expect(recorded.sources.map(\.id) == [3, 4])
    #expect(try desk.source(4).carrier == 3)
    #expect(recorded.attributions[0].cites == [.source(4)])
  }

  @Test("the unnamed source of each of very many carriers is found again")
  func manyCarriers() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("first"))
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(1) })
    for number in 1...60 {
      try desk.attribute(by: "officials") { $0.via = CarrierDraft("carrier \(number)") }
    }
    for number in [1, 49, 50, 51, 60] {
      let again = try desk.attribute(by: "officials") { $0.via = CarrierDraft("carrier \(number)") }
      #expect(again.sources.isEmpty, "carrier \(number)")
    }
    try desk.expectRefusal(.conflict, field: "source") { (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "officials"))
    }
  }

  @Test("a past view knows a name only from the creation of its source")
  func past() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.addSource(SourceDraft("Reuters"))
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(1) })
    try desk.addSource(SourceDraft("officials", .unnamed) { $0.carrier = .id(2) })
    func found(_ name: String, at seq: Int64) throws -> SourceID? {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        try snapshot.find(.name(name), carrier: nil, field: "source")?.id
      }
    }
    #expect(try found("reuters", at: 1) == nil)
    #expect(try found("reuters", at: 2) == 2)
    #expect(try found("officials", at: 2) == nil)
    #expect(try found("officials", at: 3) == 3)
    #expect(throws: DeskError.self) { try found("officials", at: 4) }
  }

  @Test("white space around a name is not part of it, whether or not sources may be created")
  func spaces() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "  Axios\n")
    #expect(try desk.source(1).name == "Axios")
    let recorded = try desk.attribute(by: " axios ") { $0.createsSources = false }
    #expect(recorded.attributions.map(\.source) == [1])
  }

  @Test("unknown names are refused if no source may be created")
  func unknown() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.notFound, field: "source", saying: "Axios") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Axios") { $0.createsSources = false })
    }
    try desk.expectRefusal(.notFound, field: "source", saying: "S9") {
      (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(source: .id(9), stance: .asserts))
    }
  }

  @Test("a source that is only mentioned is created unrated, named and of the kind other")
  func made() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.attribute(by: "Axios")
    let source = try desk.source(1)
    #expect(source.kind == .other && source.reliability == .f && source.isNamed)
    #expect(source.version == 1)
  }
}
