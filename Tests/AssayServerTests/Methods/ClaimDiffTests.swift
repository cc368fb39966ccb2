import Support
import Testing

@Suite("claim.diff", .temporaryDirectory)
struct ClaimDiffTests {
  @Test("the changes between two moments are described in words")
  func between() throws {
    let desk = try Desk()
    _ = try desk.claim("It is so")
    let start = desk.head
    try desk.firsthand("C1", "Axios")
    try desk.call("claim.edit", ["claim": "C1", "text": "It was so"])
    let end = desk.head
    try desk.call("attribution.withdraw", ["attribution": "A1", "reason": "a hoax"])
    let first = try desk.call(
      "claim.diff",
      ["claim": "C1", "from": .integer(start), "to": .integer(end)]
    )
    #expect(
      try first.at("changes") == [
        "C1: its text was “It is so”, now “It was so”",
        "A1 was recorded: Axios asserts it, firsthand",
      ]
    )
    #expect(
      try first.list("effects").contains { $0.string?.hasPrefix("credibility was 6") == true }
    )
    #expect(try first.at("from") == .integer(start) && first.at("to") == .integer(end))
    let rest = try desk.call("claim.diff", ["claim": "C1", "from": .integer(end)])
    #expect(try rest.at("changes") == ["A1, Axios, was withdrawn by the desk: a hoax"])
    let nothing = try desk.call("claim.diff", ["claim": "C1", "from": .integer(desk.head)])
    #expect(try nothing.at("changes") == [] && nothing.at("effects") == [])
  }

  @Test("future moments, or moments in the wrong order, are refused with the name of the field")
  func refuses() throws {
    let desk = try Desk()
    _ = try desk.claim()
    _ = try desk.claim()
    #expect(try desk.refusal(of: "claim.diff", ["claim": "C1", "from": 9])?.field == "from")
    #expect(
      try desk.refusal(of: "claim.diff", ["claim": "C1", "from": 2, "to": 1])?.field == "from"
    )
    #expect(try desk.refusal(of: "claim.diff", ["claim": "C1", "from": 1, "to": 3])?.field == "to")
    #expect(
      try desk.refusal(of: "claim.diff", ["claim": "C1", "from": 1, "to": "soon"])?.field == "to"
    )
    #expect(try desk.refusal(of: "claim.diff", ["claim": "C9", "from": 1])?.kind == "not_found")
  }
}
