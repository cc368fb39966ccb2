import AssayAPI
import AssayVocabulary
import Support
import Testing

/// Roles as the server knows them from real processes of several users, which only root can start.
@Suite("Roles at a desk", .temporaryDirectory, .needsRoot)
struct DeskRoleTests {
  /// A user, with the role that they have and how they come by it.
  private struct Member {
    let user: DeskUser
    let role: Role
    /// Given to the user; nil where a group or nothing gives the role.
    var own: Role?
  }

  private static let groups: [Int: Role] = [
    61_201: .reader, 61_202: .contributor, 61_203: .reviewer, 61_204: .editor,
  ]

  private static let members = [
    Member(user: DeskUser(61_010), role: .none),
    Member(user: DeskUser(61_011), role: .reader, own: .reader),
    Member(user: DeskUser(61_012), role: .contributor, own: .contributor),
    Member(user: DeskUser(61_013), role: .reviewer, own: .reviewer),
    Member(user: DeskUser(61_014), role: .editor, own: .editor),
    Member(user: DeskUser(61_015, groups: [61_201]), role: .reader),
    Member(user: DeskUser(61_016, groups: [61_202, 61_201]), role: .contributor),
    Member(user: DeskUser(61_017, groups: [61_201, 7, 61_203]), role: .reviewer),
    Member(user: DeskUser(61_018, groups: [61_204]), role: .editor),
    Member(user: DeskUser(61_019, groups: [61_204]), role: .none, own: Role.none),
    Member(user: DeskUser(61_020, groups: [61_203]), role: .reader, own: .reader),
  ]

  @Test(
    "every method is open only to the roles that may call it, however they were granted"
  )
  func everyMethod() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    for (group, role) in Self.groups { try grant(role, ["group": .string("\(group)")], root) }
    for member in Self.members {
      if let own = member.own { try grant(own, ["user": .string("\(member.user.uid)")], root) }
    }
    let head = try root.call("system.hello").at("seq")
    let probes = try ProbeCall.all()
    for member in Self.members {
      let client = try desk.connect(as: member.user)
      try client.send(
        zip(0..., probes).map { WireClient.line(id: $0, $1.method, $1.parameters) }.joined()
      )
      let replies = try replies(probes.count, to: client)
      for (probe, reply) in zip(probes, replies) {
        let problem = probe.problem(with: reply, for: member.role, named: member.user.name)
        #expect(problem == nil)
      }
      let hello = try #require(replies.first { $0["result"]?["role"] != nil })
      #expect(try hello.at("result.role") == .string(member.role.rawValue))
      #expect(try hello.at("result.uid") == .integer(Int64(member.user.uid)))
    }
    #expect(try root.call("system.hello").at("seq") == head)
  }

  @Test("a user without a granted role has the default role, which is none until it is set")
  func defaultRole() throws {
    let desk = try DeskServer()
    let guest = try desk.connect(as: DeskUser(61_030))
    #expect(throws: RPCFailure.self) { try guest.call("claim.list") }
    _ = try desk.connect().call("policy.set", ["defaultRole": "contributor"])
    _ = try guest.call("claim.submit", ["text": "x"])
    #expect(try refusal(of: "review.next", [:], by: guest).kind == "forbidden")
  }

  @Test("granting or revoking a role applies from the next call of an open connection")
  func openConnection() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    let user = DeskUser(61_031, groups: [61_201])
    let client = try desk.connect(as: user)
    _ = try root.call("claim.submit", ["text": "x"])
    #expect(try refusal(of: "review.take", ["claim": "C1"], by: client).kind == "forbidden")
    try grant(.reviewer, ["group": "61201"], root)
    _ = try client.call("review.take", ["claim": "C1"])
    try grant(.reader, ["user": "61031"], root)
    #expect(try refusal(of: "review.release", ["claim": "C1"], by: client).kind == "forbidden")
    _ = try client.call("claim.get", ["claim": "C1"])
    _ = try root.call("reviewer.revoke", ["user": "61031"])
    _ = try client.call("review.release", ["claim": "C1"])
    _ = try root.call("reviewer.revoke", ["group": "61201"])
    #expect(try refusal(of: "claim.get", ["claim": "C1"], by: client).kind == "forbidden")
  }

  @Test("a reviewer who is not an editor cannot override a requirement")
  func override() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    try grant(.reviewer, ["user": "61032"], root)
    _ = try root.call("claim.submit", ["text": "x"])
    let client = try desk.connect(as: DeskUser(61_032))
    let propose: JSONValue = [
      "claim": "C1", "verdict": "refuted", "override": true, "reason": "I was there",
    ]
    let refused = try refusal(of: "review.propose", propose, by: client)
    #expect(refused.kind == "forbidden" && refused.message.contains("the role editor"))
    try grant(.editor, ["user": "61032"], root)
    let decided = try client.call("review.propose", propose)
    #expect(try decided.at("claim.decision.override") == "I was there")
  }

  @Test("an editor by grant can copy the database, a reviewer cannot")
  func backup() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    try grant(.reviewer, ["user": "61033"], root)
    let client = try desk.connect(as: DeskUser(61_033))
    let backup: JSONValue = ["path": .string(desk.data + "/copy.db")]
    #expect(try refusal(of: "system.backup", backup, by: client).kind == "forbidden")
    try grant(.editor, ["user": "61033"], root)
    #expect(try client.call("system.backup", backup).at("seq") == 2)
  }

  @Test("a user without a role may send no large message, which takes much to read")
  func largeMessage() throws {
    let desk = try DeskServer()
    let root = try desk.connect()
    let client = try desk.connect(as: DeskUser(61_034))
    let parameters: JSONValue = ["query": .string(String(repeating: "x", count: 300_000))]
    let refused = try refusal(of: "claim.search", parameters, by: client)
    #expect(refused.kind == "forbidden" && refused.message.contains("so large a message"))
    try grant(.reader, ["user": "61034"], root)
    #expect(try refusal(of: "claim.search", parameters, by: client).kind != "forbidden")
  }

  private func grant(_ role: Role, _ whom: JSONValue, _ root: WireClient) throws {
    _ = try root.call("reviewer.grant", whom.with("role", .string(role.rawValue)))
  }

  private func refusal(
    of method: String,
    _ parameters: JSONValue,
    by client: WireClient
  ) throws -> RPCFailure {
    try #require(throws: RPCFailure.self) { try client.call(method, parameters) }
  }

  /// The replies that come next, without the notifications between them.
  private func replies(_ count: Int, to client: WireClient) throws -> [JSONValue] {
    var replies: [JSONValue] = []
    while replies.count < count {
      let message = try JSONValue(parsing: try #require(try client.readLine(), "it was closed"))
      if message["id"] != nil { replies.append(message) }
    }
    return replies
  }
}
