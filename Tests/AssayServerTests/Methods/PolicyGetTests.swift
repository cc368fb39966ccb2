import AssayAPI
import AssayDomain
import AssayVocabulary
import Support
import Testing

@Suite("policy.get", .temporaryDirectory)
struct PolicyGetTests {
  @Test("it returns every requirement by the word that policy.set takes")
  func needs() throws {
    let desk = try Desk()
    let told = try desk.call("policy.get").at("policy.needs")
    for entry in try #require(told.array) {
      try desk.call("policy.set", ["needs": [["verdict": entry.at("verdict"), "anyOf": []]]])
      try desk.call("policy.set", ["needs": [entry]])
    }
    #expect(try desk.call("policy.get").at("policy.needs") == told)
  }

  @Test("the transitions give the outcome of every action in every status")
  func transitions() throws {
    let transitions = try Desk().call("policy.get").list("transitions")
    for action in ReviewAction.allCases {
      for status in ClaimStatus.allCases {
        let fitting = try transitions.filter { row in
          try row.list("actions").contains(.string(action.rawValue))
            && row.list("from").contains(.string(status.rawValue))
        }
        let last = try #require(fitting.last, "\(action) from \(status)")
        #expect(try last.list("when").isEmpty, "\(action) from \(status) has no last word")
      }
    }
  }

  @Test("a transition either leads to a status or says why it is refused")
  func outcomes() throws {
    for row in try Desk().call("policy.get").list("transitions") {
      let goesBack = row["actions"] == ["unmerge"] && row["from"] == ["merged"]
      #expect((row["to"] != nil || goesBack) != (row["refused"] != nil), "\(row)")
    }
  }

  @Test("the policy as of a past moment is the one of that moment")
  func past() throws {
    let desk = try Desk()
    for minutes: Int64 in [40, 50, 60] {
      try desk.call("policy.set", ["leaseMinutes": .integer(minutes)])
    }
    let told = try (0...3).map { seq in
      try desk.call("policy.get", ["asOf": .integer(seq)]).at("policy.leaseMinutes")
    }
    #expect(told == [30, 40, 50, 60])
  }
}
