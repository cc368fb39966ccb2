import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Requests for a version", .temporaryDirectory)
struct VersionRuleTests {
  /// In the sample C2 has version 1, C1 version 3, A1 version 2 and L2 version 1.
  static let acts: [(Act, Int64)] = [
    (.attribute(1, AttributionDraft(by: "Axios")), 3),
    (.attribute(2, AttributionDraft(by: "Axios")), 1),
    (.see(1, url: "https://axios.com/new", at: nil), 2),
    (.withdraw(1), 2),
    (.withdraw(2), 1),
    (.unlink(2), 1),
    (.take(1), 3),
    (.release(3), 2),
    (.propose(1, .unverifiable, label: nil, overrides: false), 3),
    (.tagClaim(1, adding: ["new"], removing: []), 3),
    (.mergeClaim(2, 1), 1),
    (.mergeSource(.name("Axios"), .name("Straße")), 1),
    (.withdrawEvidence(EvidenceID(rawValue: 1)), 1),
  ]

  @Test("a call with the present version is accepted", arguments: acts.indices)
  func right(index: Int) throws {
    let (act, version) = Self.acts[index]
    let desk = try Self.desk()
    let request = WriteRequest.ifVersion(version).with { $0.reason = "x" }
    let before = desk.writer.headSeq
    let recorded = try desk.call(request) { (transaction) throws(DeskError) in
      try act.perform(transaction)
    }
    #expect(recorded.seq == before + 1 && !recorded.changes.isEmpty)
  }

  @Test("another version is refused with the present one", arguments: acts.indices)
  func wrong(index: Int) throws {
    let (act, version) = Self.acts[index]
    let desk = try Self.desk()
    for other in [version - 1, version + 1, .max] {
      try desk.expectRefusal(
        .versionMismatch,
        field: "ifVersion",
        saying: "has version \(version), not \(other)",
        .ifVersion(other).with { $0.reason = "x" }
      ) { (transaction) throws(DeskError) in try act.perform(transaction) }
    }
  }

  @Test("a wrong version is reported before an unmet requirement")
  func before() throws {
    let desk = try Self.desk()
    try desk.expectRefusal(.versionMismatch, field: "ifVersion", .ifVersion(9)) {
      (transaction) throws(DeskError) in
      try transaction.propose(1, verdict: .confirmed, label: nil, overrides: false)
    }
  }

  static let makings: [Act] = [
    .submit(ClaimDraft("one"), nil), .addSource(SourceDraft("x")),
    .link(1, 2, .confirms, note: nil), .addEvidence(evidence),
    .addNote(NoteDraft(claim: 1, kind: .comment)),
  ]

  private static var evidence: EvidenceDraft {
    var draft = EvidenceDraft(claim: 1)
    draft.url = "https://a.example/"
    return draft
  }

  @Test("a call that creates a record cannot ask for a version", arguments: makings.indices)
  func new(index: Int) throws {
    let desk = try Self.desk()
    let act = Self.makings[index]
    try desk.expectRefusal(.invalid, field: "ifVersion", .ifVersion(0)) {
      (transaction) throws(DeskError) in try act.perform(transaction)
    }
  }

  /// The sample, a held claim, a live link and a piece of evidence.
  private static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.makeSample()
    try desk.submit("held")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(3) }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 3, kind: .contradicts, note: nil)
    }
    try desk.call { (transaction) throws(DeskError) in try transaction.addEvidence(evidence) }
    return desk
  }
}
