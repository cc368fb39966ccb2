import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Merging")
struct MergeRuleTests {
  private func desk() throws -> Desk {
    let desk = Desk()
    try desk.submit("one", "two", "three")
    return desk
  }

  private func merge(_ desk: Desk, _ claim: ClaimID, into survivor: ClaimID) throws(DeskError) {
    try desk.call { (transaction) throws(DeskError) in
      try transaction.mergeClaim(claim, into: survivor)
    }
  }

  @Test("records added under either id go to the surviving claim, and stay there")
  func addsToSurvivor() throws {
    let desk = try desk()
    try desk.addSource(SourceDraft("Axios", .outlet) { $0.reliability = .b })
    try merge(desk, 1, into: 2)
    let added = try desk.attribute(1, by: "Axios") { $0.basis = .firsthand }
    #expect(added.attributions.map(\.claim) == [2])
    try desk.call { (transaction) throws(DeskError) in try transaction.unmergeClaim(1) }
    try desk.now { (snapshot) throws(DeskError) in
      #expect(try snapshot.attributions(on: 1).isEmpty)
      #expect(try snapshot.summary(of: 2).independent == 1)
      #expect(try snapshot.claim(1)?.status == .submitted)
    }
  }

  @Test("an unmerged claim that was in review is in review again with its holder")
  func restoresReview() throws {
    let desk = try desk()
    try desk.call(.by(.bob)) { (transaction) throws(DeskError) in try transaction.take(1) }
    try merge(desk, 1, into: 2)
    try desk.call { (transaction) throws(DeskError) in try transaction.unmergeClaim(1) }
    let claim = try desk.claim(1)
    #expect(claim.status == .inReview && claim.assignee == "bob" && claim.version == 4)
  }

  @Test("a claim cannot be merged into itself, nor with a merged, decided or withdrawn one")
  func refusesClaims() throws {
    let desk = try desk()
    try desk.expectRefusal(.invalid, field: "into", saying: "different") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(1, into: 1)
    }
    try merge(desk, 1, into: 2)
    try desk.expectRefusal(.conflict, field: "claim", saying: "merged into C2") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(1, into: 3)
    }
    try desk.expectRefusal(.conflict, field: "into", saying: "use C2") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(3, into: 1)
    }
    try desk.call(.because("nobody says so")) { (transaction) throws(DeskError) in
      try transaction.propose(2, verdict: .unverifiable, label: nil, overrides: false)
    }
    try desk.expectRefusal(.conflict, field: "into", saying: "reopen it first") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(3, into: 2)
    }
    try desk.expectRefusal(.conflict, field: "claim", saying: "decided") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(2, into: 3)
    }
    try desk.expectRefusal(.notFound, field: "claim") { (transaction) throws(DeskError) in
      try transaction.mergeClaim(9, into: 3)
    }
    try desk.expectRefusal(.notFound, field: "into") { (transaction) throws(DeskError) in
      try transaction.mergeClaim(3, into: 9)
    }
  }

  @Test("claims that contradict each other cannot be merged")
  func refusesContradiction() throws {
    let desk = try desk()
    try desk.call { (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 2, kind: .contradicts, note: nil)
    }
    try desk.expectRefusal(.conflict, field: "into", saying: "withdraw L1") {
      (transaction) throws(DeskError) in try transaction.mergeClaim(2, into: 1)
    }
  }

  @Test("a merged claim cannot be edited, taken or merged, and the refusal names the survivor")
  func mergedIsClosed() throws {
    let desk = try desk()
    try merge(desk, 1, into: 2)
    try desk.expectRefusal(.conflict, field: "claim", saying: "use C2") {
      (transaction) throws(DeskError) in
      try transaction.tagClaim(1, adding: ["x"], removing: [])
    }
    try desk.expectRefusal(.conflict, field: "claim", saying: "merged") {
      (transaction) throws(DeskError) in try transaction.take(1)
    }
    try desk.expectRefusal(.conflict, field: "claim", saying: "not merged") {
      (transaction) throws(DeskError) in try transaction.unmergeClaim(2)
    }
  }

  @Test("a link between merged claims is not recorded twice or to itself")
  func linksAcrossMerges() throws {
    let desk = try desk()
    try merge(desk, 1, into: 2)
    try desk.expectRefusal(.invalid, field: "to") { (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 2, kind: .confirms, note: nil)
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 3, kind: .confirms, note: nil)
    }
    try desk.expectRefusal(.conflict, field: "to", saying: "L1") {
      (transaction) throws(DeskError) in
      try transaction.addLink(from: 2, to: 3, kind: .confirms, note: nil)
    }
  }

  @Test("merged sources count once, under all their names")
  func sourcesCountOnce() throws {
    let desk = try desk()
    for name in ["Axios", "Axois"] {
      try desk.addSource(SourceDraft(name, .outlet) { $0.reliability = .b })
      try desk.attribute(by: name) { $0.basis = .firsthand }
    }
    let independent = { () throws(DeskError) in
      try desk.now { (snapshot) throws(DeskError) in try snapshot.summary(of: 1).independent }
    }
    #expect(try independent() == 2)
    try desk.call { (transaction) throws(DeskError) in
      try transaction.mergeSource(.name("Axois"), into: .name("Axios"))
    }
    #expect(try independent() == 1)
    let added = try desk.attribute(2, by: "AXOIS")
    #expect(added.attributions.map(\.source) == [1])
    try desk.call { (transaction) throws(DeskError) in try transaction.unmergeSource(.id(2)) }
    #expect(try independent() == 2)
    #expect(try desk.attribute(3, by: "axois").attributions.map(\.source) == [2])
  }

  @Test("a source cannot be merged into itself, into a merged source, or into its own part")
  func refusesSources() throws {
    let desk = try desk()
    for name in ["one", "two", "three"] { try desk.addSource(SourceDraft(name)) }
    try desk.call { (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.partOf = .set(.id(1))
      try transaction.editSource(.id(2), edit)
    }
    try desk.expectRefusal(.invalid, field: "into") { (transaction) throws(DeskError) in
      try transaction.mergeSource(.name("one"), into: .id(1))
    }
    try desk.expectRefusal(.conflict, field: "into", saying: "part of itself") {
      (transaction) throws(DeskError) in try transaction.mergeSource(.id(1), into: .id(2))
    }
    try desk.call { (transaction) throws(DeskError) in
      try transaction.mergeSource(.id(3), into: .id(1))
    }
    try desk.expectRefusal(.conflict, field: "source", saying: "unmerge S3") {
      (transaction) throws(DeskError) in try transaction.mergeSource(.id(3), into: .id(2))
    }
    try desk.expectRefusal(.conflict, field: "source", saying: "use S1") {
      (transaction) throws(DeskError) in
      var edit = SourceCorrection()
      edit.reliability = .a
      try transaction.editSource(.id(3), edit)
    }
  }

  @Test("a merge that hides a circle of owners cannot be undone while it would close the circle")
  func unmergeWouldCloseCircle() throws {
    let desk = try desk()
    for name in ["one", "two", "three", "four"] { try desk.addSource(SourceDraft(name)) }
    func own(_ source: SourceID, by owner: SourceID) throws {
      try desk.call { (transaction) throws(DeskError) in
        var edit = SourceCorrection()
        edit.partOf = .set(.id(owner))
        try transaction.editSource(.id(source), edit)
      }
    }
    try own(1, by: 3)
    try own(4, by: 1)
    try desk.call { (transaction) throws(DeskError) in
      try transaction.mergeSource(.id(1), into: .id(2))
    }
    // S4 is part of S1, which is S2 for now, and so of nothing that leads back to S3.
    try own(3, by: 4)
    try desk.expectRefusal(.conflict, field: "source", saying: "part of itself") {
      (transaction) throws(DeskError) in try transaction.unmergeSource(.id(1))
    }
  }
}
