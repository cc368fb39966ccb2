import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Linking claims")
struct LinkRuleTests {
  @Test("a claim is not linked to itself, known or not", arguments: LinkKind.allCases)
  func itself(kind: LinkKind) throws {
    let desk = Desk()
    try desk.submit("one")
    for claim in [1, 9] as [ClaimID] {
      try desk.expectRefusal(.invalid, field: "to") { (transaction) throws(DeskError) in
        try transaction.addLink(from: claim, to: claim, kind: kind, note: nil)
      }
    }
  }

  @Test("both claims must exist")
  func unknown() throws {
    let desk = Desk()
    try desk.submit("one")
    try desk.expectRefusal(.notFound, field: "to", saying: "C9") {
      (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 9, kind: .confirms, note: nil)
    }
    try desk.expectRefusal(.notFound, field: "from", saying: "C9") {
      (transaction) throws(DeskError) in
      try transaction.addLink(from: 9, to: 1, kind: .confirms, note: nil)
    }
  }

  @Test("an equal live link is refused, and the hint names it", arguments: LinkKind.allCases)
  func same(kind: LinkKind) throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.link(1, 2, kind)
    try desk.expectRefusal(.conflict, field: "to", saying: "L1") {
      (transaction) throws(DeskError) in
      try transaction.addLink(from: 1, to: 2, kind: kind, note: nil)
    }
  }

  @Test("a contradiction is the same both ways, and other kinds may be recorded each way")
  func reversed() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    for kind in LinkKind.allCases { try desk.link(1, 2, kind) }
    try desk.link(2, 1, .confirms)
    try desk.link(2, 1, .corroborates)
    try desk.expectRefusal(.conflict, field: "to", saying: "L3") {
      (transaction) throws(DeskError) in
      try transaction.addLink(from: 2, to: 1, kind: .contradicts, note: nil)
    }
  }

  @Test("a withdrawn link may be recorded again")
  func again() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.link(1, 2, .contradicts)
    try desk.call(.because("misread")) { (transaction) throws(DeskError) in
      try transaction.withdrawLink(1)
    }
    try desk.link(2, 1, .contradicts)
    let links = try desk.now { (snapshot) throws(DeskError) in snapshot.links(of: 1) }
    #expect(links.map(\.id) == [1, 2])
    #expect(links.map(\.isLive) == [false, true])
    #expect(links[0].withdrawnBecause == "misread" && links[0].version == 2)
  }

  @Test("withdrawing needs a reason and a live link")
  func withdrawing() throws {
    let desk = Desk()
    try desk.submit("one", "two")
    try desk.link(1, 2, .confirms)
    try desk.expectRefusal(.invalid, field: "reason") { (transaction) throws(DeskError) in
      try transaction.withdrawLink(1)
    }
    try desk.expectRefusal(.notFound, field: "link", saying: "L9", .because("x")) {
      (transaction) throws(DeskError) in try transaction.withdrawLink(9)
    }
    try desk.call(.because("misread")) { (transaction) throws(DeskError) in
      try transaction.withdrawLink(1)
    }
    try desk.expectRefusal(.conflict, field: "link", saying: "misread", .because("x")) {
      (transaction) throws(DeskError) in try transaction.withdrawLink(1)
    }
  }

  @Test("links and attributions are returned as of any moment")
  func past() throws {
    let desk = Desk()
    try desk.makeSample()
    func live(_ seq: Int64) throws -> [Bool] {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in snapshot.links(of: 2).map(\.isLive)
      }
    }
    #expect(try live(2) == [])
    #expect(try live(3) == [true])
    #expect(try live(6) == [true])
    #expect(try live(7) == [false])
    func seen(_ seq: Int64) throws -> [Bool] {
      try desk.asOf(seq) { (snapshot) throws(DeskError) in
        try snapshot.attributions(on: 1).map(\.isSeen)
      }
    }
    #expect(try seen(0) == [])
    #expect(try seen(5) == [false, true])
    #expect(try seen(6) == [true, true])
  }
}

extension Desk {
  fileprivate func link(_ from: ClaimID, _ to: ClaimID, _ kind: LinkKind) throws(DeskError) {
    try call { (transaction) throws(DeskError) in
      try transaction.addLink(from: from, to: to, kind: kind, note: nil)
    }
  }
}
