import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Correcting records")
struct CorrectionRuleTests {
  private func desk() throws -> Desk {
    let desk = Desk()
    try desk.submit("one")
    try desk.addSource(SourceDraft("Axios", .outlet) { $0.reliability = .b })
    try desk.attribute(by: "Axios") { $0.basis = .firsthand }
    return desk
  }

  @Test("a removed name is free again, and no longer finds the source")
  func renamed() throws {
    let desk = try desk()
    try desk.call { (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.name = "Axios Media"
      edit.aliases = ["AX"]
      try transaction.editSource(.id(1), edit)
    }
    try desk.expectRefusal(.notFound, field: "source") { (transaction) throws(DeskError) in
      try transaction.editSource(.name("Axios"), SourceCorrection())
    }
    try desk.addSource(SourceDraft("Axios"))
    #expect(try desk.attribute(by: "ax").attributions.map(\.source) == [1])
  }

  @Test("an edit that changes nothing is refused")
  func unchanged() throws {
    let desk = try desk()
    try desk.expectRefusal(.conflict, field: "source", saying: "nothing of S1") {
      (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.reliability = .b
      edit.url = .clear
      try transaction.editSource(.id(1), edit)
    }
    try desk.expectRefusal(.conflict, field: "claim", saying: "nothing of C1") {
      (transaction) throws(DeskError) in
      var edit = ClaimCorrection()
      edit.text = " one "
      try transaction.editClaim(1, edit)
    }
    try desk.expectRefusal(.conflict, field: "attribution", saying: "nothing of A1") {
      (transaction) throws(DeskError) in
      var edit = AttributionCorrection(createsSources: false)
      edit.stance = .asserts
      try transaction.editAttribution(1, edit)
    }
    try desk.expectRefusal(.invalid, field: "add") { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: [], removing: [])
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: ["x"], removing: [])
    }
    try desk.expectRefusal(.conflict, field: "add") { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: ["x"], removing: [])
    }
  }

  @Test("removing a tag that is missing, or adding and removing one at once, is refused")
  func tags() throws {
    let desk = try desk()
    try desk.expectRefusal(.conflict, field: "remove[0]", saying: "it has none") {
      (transaction) throws(DeskError) in try transaction.tagClaim(1, adding: [], removing: ["y"])
    }
    try desk.expectRefusal(.invalid, field: "remove[0]") { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: ["y"], removing: ["y"])
    }
    try desk.expectRefusal(.invalid, field: "add") { (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: (1...21).map { "t\($0)" }, removing: [])
    }
  }

  @Test("a text with other bytes is another text")
  func spelling() throws {
    let desk = Desk()
    try desk.submit("\u{E9}migr\u{E9}")
    try desk.call { (transaction) throws(DeskError) in
      var edit = ClaimCorrection()
      edit.text = "e\u{301}migre\u{301}"
      try transaction.editClaim(1, edit)
    }
    #expect(try desk.claim(1).version == 2)
  }

  @Test("a source cannot become part of its own part")
  func ownersInACircle() throws {
    let desk = try desk()
    try desk.addSource(SourceDraft("Cox") { $0.partOf = .name("Axios") })
    try desk.expectRefusal(.conflict, field: "partOf", saying: "part of itself") {
      (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.partOf = .set(.name("Cox"))
      try transaction.editSource(.id(1), edit)
    }
  }

  @Test("an attribution cannot be changed to cite its own source or to precede itself")
  func attributionRules() throws {
    let desk = try desk()
    try desk.attribute(by: "Reuters") { draft in
      draft.cites = [.attribution(1)]
      draft.precedes = [1]
    }
    func refused(
      _ id: AttributionID,
      field: String,
      _ change: (inout AttributionCorrection) -> Void
    ) throws {
      var edit = AttributionCorrection(createsSources: true)
      change(&edit)
      let made = edit
      let refusal = try desk.refusal { (transaction) throws(DeskError) in
        try transaction.editAttribution(id, made)
      }
      #expect(refusal?.field == field)
    }
    try refused(2, field: "cites[0]") { $0.cites = [.source(.name("reuters"))] }
    try refused(2, field: "source") { $0.source = .name("Axios") }
    try refused(1, field: "source") { $0.source = .name("Reuters") }
    try refused(1, field: "precedes[0]") { $0.precedes = [2] }
    try refused(2, field: "basis") { $0.basis = .firsthand }
    try refused(1, field: "cites") { $0.basis = .cites }
    try refused(2, field: "at") { $0.at = .set("yesterday") }
  }

  @Test("the basis follows citations that are added and removed")
  func basisFollows() throws {
    let desk = try desk()
    try desk.attribute(by: "Reuters")
    func edit(_ cites: [CitationReference]) throws -> Attribution? {
      try desk.call { (transaction) throws(DeskError) in
        var edit = AttributionCorrection(createsSources: false)
        edit.cites = cites
        try transaction.editAttribution(2, edit)
      }.attributions.first
    }
    #expect(try edit([.attribution(1)])?.basis == .cites)
    #expect(try edit([])?.basis == .unknown)
  }

  @Test("evidence needs something to look at, and a hash that fits its snapshot")
  func evidence() throws {
    let desk = try desk()
    func refused(_ field: String, _ change: (inout EvidenceDraft) -> Void) throws {
      var draft = EvidenceDraft(claim: 1)
      change(&draft)
      let made = draft
      let refusal = try desk.refusal { (transaction) throws(DeskError) in
        try transaction.addEvidence(made)
      }
      #expect(refusal?.field == field && refusal?.kind == .invalid, "\(field)")
    }
    try refused("url") { $0.title = "nothing to see" }
    try refused("sha256") { $0.sha256 = "abc" }
    try refused("sha256") { draft in
      draft.sha256 = String(repeating: "0", count: 64)
      draft.snapshot = [1]
    }
    try refused("mediaType") { draft in
      draft.url = "https://a.example/"
      draft.mediaType = "html"
    }
    try refused("snapshot") { $0.snapshot = [] }
    try refused("snapshot") {
      $0.snapshot = [UInt8](repeating: 0, count: ActLimits.maximumSnapshotSizeBytes + 1)
    }
  }

  @Test("a note needs words, and a contact needs the person who was asked")
  func notes() throws {
    let desk = try desk()
    func refused(_ kind: NoteKind, _ field: String, _ change: (inout NoteDraft) -> Void) throws {
      var draft = NoteDraft(claim: 1, kind: kind)
      change(&draft)
      let made = draft
      let refusal = try desk.refusal { (transaction) throws(DeskError) in
        try transaction.addNote(made)
      }
      #expect(refusal?.field == field, "\(field)")
    }
    try refused(.comment, "text") { _ in }
    try refused(.comment, "answer") { draft in
      draft.text = "x"
      draft.answer = "no"
    }
    try refused(.contact, "asked") { $0.text = "x" }
    try refused(.contact, "askedAt") { draft in
      draft.asked = "Ministry"
      draft.askedAt = "soon"
    }
  }
}
