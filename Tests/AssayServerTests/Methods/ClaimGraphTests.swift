import Support
import Testing

@Suite("claim.graph", .temporaryDirectory)
struct ClaimGraphTests {
  private func chain(_ count: Int64) throws -> Desk {
    let desk = try Desk()
    for number in 1...count { _ = try desk.claim("claim \(number)") }
    for number in 1..<count {
      let (from, to) = (JSONValue.string("C\(number)"), JSONValue.string("C\(number + 1)"))
      try desk.call("link.add", ["from": from, "to": to, "kind": "corroborates"])
    }
    return desk
  }

  @Test("claims are returned up to a depth, with their distance", arguments: [1, 2, 3, 10])
  func depth(_ depth: Int64) throws {
    let desk = try chain(5)
    let graph = try desk.call("claim.graph", ["claim": "C2", "depth": .integer(depth)])
    let distances = try graph.list("claims").compactMap { try $0.at("distance").integer }
    #expect(distances == [0, 1, 1, 2, 3].filter { $0 <= depth })
    #expect(try graph.list("links").count == distances.count - 1)
    #expect(try graph.at("complete") == true)
  }

  @Test("the reply says that the limit left out claims")
  func limit() throws {
    let graph = try chain(4).call("claim.graph", ["claim": "C1", "depth": 9, "limit": 2])
    #expect(try graph.list("claims").count == 2 && graph.list("links").count == 1)
    #expect(try graph.at("complete") == false)
  }

  @Test("merged claims are one node, and withdrawn links are left out")
  func merged() throws {
    let desk = try chain(3)
    try desk.call("claim.merge", ["claim": "C3", "into": "C1"])
    let graph = try desk.call("claim.graph", ["claim": "C3"])
    #expect(try graph.at("claims.0.claim.id") == "C1")
    #expect(try graph.list("links").count == 2 && graph.list("claims").count == 2)
    try desk.call("link.withdraw", ["link": "L1", "reason": "no"])
    #expect(try desk.call("claim.graph", ["claim": "C1"]).list("links").count == 1)
  }

  @Test("a depth or limit out of bounds is refused")
  func refuses() throws {
    let desk = try chain(2)
    #expect(try desk.refusal(of: "claim.graph", ["claim": "C1", "depth": 0])?.field == "depth")
    #expect(try desk.refusal(of: "claim.graph", ["claim": "C1", "depth": 11])?.field == "depth")
    #expect(try desk.refusal(of: "claim.graph", ["claim": "C1", "limit": 501])?.field == "limit")
    #expect(try desk.refusal(of: "claim.graph", ["claim": "C9"])?.kind == "not_found")
  }
}
