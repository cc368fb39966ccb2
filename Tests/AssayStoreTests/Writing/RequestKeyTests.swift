import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Request keys", .temporaryDirectory)
struct RequestKeyTests {
  @Test("a repeated request changes nothing and is answered like the first")
  func repeated() throws {
    let desk = try Desk()
    let first = try desk.submit(.key("k"))
    let second = try desk.submit(.key("k"))
    #expect(first == second)
    #expect(desk.writer.headSeq == 1)
  }

  @Test("a repetition within one group is recognised too")
  func sameGroup() throws {
    let desk = try Desk()
    let job = desk.job(.key("k")) { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
    }
    let outcomes = desk.commit([job, job])
    #expect(try outcomes.map { try $0.get().seq } == [1, 1])
    #expect(desk.writer.headSeq == 1)
  }

  @Test("a repetition after later changes is answered as of the first time")
  func later() throws {
    let desk = try Desk()
    let request = WriteRequest.key("k")
    let job: StoreWriter.Job = { (writer) throws(DeskError) in
      try writer.perform(request, nowMs: 5, work: Self.submitAttributed, reply: Self.staleness)
    }
    func answer() throws -> String {
      String(decoding: try desk.writer.commit([job])[0].get().body, as: UTF8.self)
    }
    #expect(try answer() == "1 1 submitted 1")
    try desk.call { (transaction) throws(DeskError) in try transaction.take(1) }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.attribute(1, AttributionDraft(by: "Reuters"))
    }
    #expect(try answer() == "1 1 submitted 1")
    #expect(desk.writer.headSeq == 3)
  }

  private static func submitAttributed(_ transaction: WriteTransaction) throws(DeskError) {
    try transaction.submitClaim(ClaimDraft("one"), attribution: AttributionDraft(by: "Axios"))
  }

  /// What the reply sees: its event, its moment, and how the claim stands then.
  private static func staleness(
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> [UInt8] {
    let status = try snapshot.claim(1)?.status.rawValue ?? "none"
    let possible = try snapshot.summary(of: 1).possible
    return Array("\(recorded.seq) \(snapshot.seq) \(status) \(possible)".utf8)
  }

  @Test("a key that another request has used is refused")
  func reused() throws {
    let desk = try Desk()
    try desk.submit(.key("k"))
    let refusal = try desk.refusal(of: .key("k", parameters: "other")) {
      (transaction) throws(DeskError) in try transaction.take(1)
    }
    #expect(refusal?.kind == .requestKeyReused)
    #expect(refusal?.field == "requestKey")
    #expect(refusal?.message.contains("#1") == true)
    #expect(desk.writer.headSeq == 1)
  }

  @Test("keys of different users are independent, and so are different keys")
  func apart() throws {
    let desk = try Desk()
    let requests: [WriteRequest] = [
      .key("k"), .key("k").with { $0.author = .bob }, .key("K"), .key("k "), .key("é"),
      .key("e\u{301}"),
    ]
    for (index, request) in requests.enumerated() {
      #expect(try desk.submit(request).seq == Int64(index + 1))
    }
  }

  @Test("a renamed user still has the old keys")
  func renamed() throws {
    let desk = try Desk()
    try desk.submit(.key("k"))
    let renamed = WriteRequest.key("k").with {
      $0.author = Author(uid: 1001, name: "anna", groups: [], isOwner: true)
    }
    #expect(try desk.submit(renamed).seq == 1)
  }

  @Test("a refused call does not consume its key")
  func refused() throws {
    let desk = try Desk()
    let request = WriteRequest.key("k")
    #expect(
      try desk.refusal(of: request) { (transaction) throws(DeskError) in try transaction.take(1) }
        != nil
    )
    #expect(try desk.submit(request).seq == 1)
  }

  @Test("a dry run neither uses up a key nor is answered by one")
  func dryRun() throws {
    let desk = try Desk()
    let dry = WriteRequest.key("k").with { $0.isDryRun = true }
    #expect(try desk.submit(dry).seq == 1)
    #expect(desk.writer.headSeq == 0)
    #expect(try desk.submit(.key("k")).seq == 1)
    let again = try desk.submit(dry)
    #expect(again.seq == 2 && again.claims.map(\.id) == [2])
  }

  @Test("a key is remembered when the database is opened again")
  func reopened() throws {
    try { _ = try Desk().submit(.key("k")) }()
    let desk = try Desk()
    #expect(try desk.submit(.key("k")).seq == 1)
    #expect(desk.writer.headSeq == 1)
  }
}

extension Desk {
  @discardableResult
  fileprivate func submit(_ request: WriteRequest) throws(DeskError) -> Recorded {
    try call(request) { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("one"), attribution: nil)
    }
  }
}
