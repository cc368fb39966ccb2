import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Words taken back, and words spoken together")
struct AttributionTieTests {
  /// A desk with two claims, on the first of which Axios (A1, S1) and Reuters (A2, S2) speak at first hand.
  private func desk() throws -> Desk {
    let desk = Desk()
    try desk.submit("one", "two")
    for name in ["Axios", "Reuters"] {
      try desk.addSource(SourceDraft(name, .agency) { $0.reliability = .b })
      try desk.attribute(by: name) { $0.basis = .firsthand }
    }
    return desk
  }

  private func counts(_ desk: Desk, _ claim: ClaimID = 1) throws -> Counts {
    try desk.now { (snapshot) throws(DeskError) in
      try snapshot.attributionGraph(for: claim).assess(claim).counts
    }
  }

  @Test("an earlier word counts as withdrawn while the later one stands")
  func supersedes() throws {
    let desk = try desk()
    #expect(try counts(desk).independent == 2)
    try desk.attribute(by: "Axios", .denies) {
      $0.basis = .firsthand
      $0.supersedes = [1, 1]
    }
    #expect(try desk.attribution(3).supersedes == [1])
    #expect(try counts(desk).independent == 1)
    try desk.call(.because("misheard")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(3)
    }
    #expect(try counts(desk).independent == 2)
  }

  @Test("a report on another claim that cites a superseded one cites what was withdrawn")
  func citedElsewhere() throws {
    let desk = try desk()
    try desk.attribute(2, by: "Naya") { $0.cites = [.attribution(1)] }
    func flags() throws -> [Flag] {
      try desk.now { (snapshot) throws(DeskError) in
        try snapshot.attributionGraph(for: 2).assess(2).flags
      }
    }
    #expect(try !flags().contains(.supportWithdrawn))
    try desk.attribute(by: "Axios", .denies) { $0.supersedes = [1] }
    #expect(try flags().contains(.supportWithdrawn))
  }

  @Test("only an earlier word of the same source on the same claim is superseded")
  func supersedesOnlyItsOwn() throws {
    let desk = try desk()
    try desk.attribute(2, by: "Axios")
    for other in [2, 3] as [AttributionID] {
      try desk.expectRefusal(.invalid, field: "supersedes[0]", saying: "only its own") {
        (transaction) throws(DeskError) in
        try transaction.attribute(1, AttributionDraft(by: "Axios") { $0.supersedes = [other] })
      }
    }
    try desk.expectRefusal(.notFound, field: "supersedes[1]") { (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Axios") { $0.supersedes = [1, 9] })
    }
  }

  @Test("nothing supersedes itself, directly or through others")
  func circle() throws {
    let desk = try desk()
    try desk.attribute(by: "Axios") { $0.supersedes = [1] }
    for (edited, superseded) in [(1, 1), (1, 3)] as [(AttributionID, AttributionID)] {
      var edit = AttributionCorrection(createsSources: false)
      edit.supersedes = [superseded]
      let kind: Refusal.Kind = edited == superseded ? .invalid : .conflict
      try desk.expectRefusal(kind, field: "supersedes[0]") {
        [edit] (transaction) throws(DeskError) in
        try transaction.editAttribution(edited, edit)
      }
    }
  }

  @Test(
    "an edit that gives an attribution to another source refuses what that one cannot supersede"
  )
  func editedSource() throws {
    let desk = try desk()
    try desk.attribute(by: "Axios") { $0.supersedes = [1] }
    var edit = AttributionCorrection(createsSources: false)
    edit.source = .name("Reuters")
    try desk.expectRefusal(.invalid, field: "supersedes[0]") {
      [edit] (transaction) throws(DeskError) in
      try transaction.editAttribution(3, edit)
    }
    edit.supersedes = []
    try desk.call { [edit] (transaction) throws(DeskError) in
      try transaction.editAttribution(3, edit)
    }
    #expect(try desk.attribution(3).source == 2 && counts(desk).independent == 2)
  }

  @Test("one statement of several sources is one voice")
  func joint() throws {
    let desk = try desk()
    var edit = AttributionCorrection(createsSources: false)
    edit.jointWith = [1]
    try desk.call { [edit] (transaction) throws(DeskError) in
      try transaction.editAttribution(2, edit)
    }
    #expect(try counts(desk).independent == 1)
    edit.jointWith = []
    try desk.call { [edit] (transaction) throws(DeskError) in
      try transaction.editAttribution(2, edit)
    }
    #expect(try counts(desk).independent == 2)
  }

  @Test("sources named with a statement get one like it, joint with it, and the carrier cites all")
  func with() throws {
    let desk = try desk()
    let made = try desk.attribute(2, by: "Astana", .confirms) {
      $0.basis = .firsthand
      $0.at = "2025-11-06"
      $0.url = "https://example.org/communique"
      $0.with = [.name("Washington"), .name("Axios")]
      $0.via = CarrierDraft("Naya")
    }
    #expect(made.attributions.map(\.id) == [3, 4, 5, 6])
    let (first, second, third) = try (
      desk.attribution(3), desk.attribution(4), desk.attribution(5)
    )
    #expect(first.jointWith == [] && second.jointWith == [3] && third.jointWith == [3])
    #expect(third.source == 1 && second.stance == .confirms && second.at == first.at)
    #expect(second.url == first.url && second.page == 3 && second.basis == .firsthand)
    #expect(!second.isSeen)
    #expect(
      try desk.attribution(6).cites == [.attribution(3), .attribution(4), .attribution(5)]
    )
    try desk.expectRefusal(.invalid, field: "with[1]", saying: "speaks already") {
      (transaction) throws(DeskError) in
      try transaction.attribute(
        2,
        AttributionDraft(by: "Astana") { $0.with = [.name("Reuters"), .name("astana")] }
      )
    }
  }

  @Test("two originals on one page are flagged until somebody says which it is")
  func samePage() throws {
    func flagged(_ change: (inout AttributionCorrection) -> Void) throws -> Bool {
      let desk = try desk()
      for id in [1, 2] as [AttributionID] {
        try desk.call { (transaction) throws(DeskError) in
          try transaction.see(id, url: "https://example.org/page", at: nil)
        }
      }
      var edit = AttributionCorrection(createsSources: false)
      edit.quote = .set("a quote")
      change(&edit)
      try desk.call { [edit] (transaction) throws(DeskError) in
        try transaction.editAttribution(2, edit)
      }
      return try desk.now { (snapshot) throws(DeskError) in
        try snapshot.attributionGraph(for: 1).assess(1).flags.contains(.sameDocument)
      }
    }
    #expect(try flagged { _ in })
    #expect(try !flagged { $0.separateFrom = [1] })
    #expect(try !flagged { $0.jointWith = [1] })
    #expect(try !flagged { $0.url = .set("https://example.org/other") })
  }

  @Test("what is one statement is not separate, and a source is not joined with itself")
  func contradictions() throws {
    let desk = try desk()
    try desk.attribute(by: "Axios")
    for field in ["jointWith", "separateFrom"] {
      try desk.expectRefusal(.invalid, field: "\(field)[0]", saying: "same source") {
        (transaction) throws(DeskError) in
        try transaction.attribute(
          1,
          AttributionDraft(by: "Axios") {
            if field == "jointWith" { $0.jointWith = [3] } else { $0.separateFrom = [3] }
          }
        )
      }
    }
    try desk.expectRefusal(.conflict, field: "jointWith[0]", saying: "not both") {
      (transaction) throws(DeskError) in
      try transaction.attribute(
        1,
        AttributionDraft(by: "Naya") {
          $0.jointWith = [1]
          $0.separateFrom = [1]
        }
      )
    }
    try desk.attribute(by: "Naya") { $0.separateFrom = [1] }
    var edit = AttributionCorrection(createsSources: false)
    edit.jointWith = [4]
    try desk.expectRefusal(.conflict, field: "jointWith[0]") {
      [edit] (transaction) throws(DeskError) in
      try transaction.editAttribution(1, edit)
    }
  }
}
