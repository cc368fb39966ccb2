import Glibc
import Support
import Testing

@Suite("reviewer.grant", .temporaryDirectory)
struct ReviewerGrantTests {
  @Test("a role applies from the next call on, and system.hello returns it")
  func holds() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    #expect(try desk.call("system.hello", by: mira).at("role") == "none")
    for role in ["reader", "contributor", "reviewer", "editor", "none"] {
      try desk.grant(role, to: mira)
      #expect(try desk.call("system.hello", by: mira).at("role") == .string(role))
    }
  }

  @Test("members of several granted groups have the highest of their roles")
  func groups() throws {
    let desk = try Desk()
    try desk.grant("reviewer", toGroup: 70)
    try desk.grant("reader", toGroup: 71)
    for (groups, role) in [([70], "reviewer"), ([71], "reader"), ([5, 71, 70], "reviewer")]
      as [([UInt32], JSONValue)]
    {
      let member = Caller.user("member", groups: groups)
      #expect(try desk.call("system.hello", by: member).at("role") == role)
    }
    #expect(try desk.call("system.hello", by: .user("other", groups: [5])).at("role") == "none")
  }

  @Test("a user's own role decides, whether lower or higher than the group's")
  func ownDecides() throws {
    let desk = try Desk()
    try desk.call("policy.set", ["defaultRole": "contributor"])
    try desk.grant("reviewer", toGroup: 70)
    let mira = Caller.user("mira", groups: [70])
    for role in ["none", "reader", "editor"] {
      try desk.grant(role, to: mira)
      #expect(try desk.call("system.hello", by: mira).at("role") == .string(role))
    }
  }

  @Test("a refusal names the required role, the user's role, and who can grant it")
  func refusal() throws {
    let desk = try Desk()
    try desk.grant("editor", to: .user("petra"))
    try desk.grant("editor", toGroup: 70)
    let mira = Caller.user("mira")
    try desk.grant("reader", to: mira)
    let refusal = try #require(try desk.refusal(of: "review.next", by: mira))
    #expect(refusal.code == 1004)
    #expect(refusal.message == "review.next needs the role reviewer, and mira has reader")
    let hint = try #require(refusal.hint)
    #expect(hint.hasPrefix("the user who runs the server, or "))
    #expect(hint.contains("uid \(Caller.user("petra").uid)"))
    #expect(hint.contains("a member of gid 70"))
    #expect(hint.hasSuffix("can give it with reviewer.grant"))
  }

  @Test("an editor by grant may make others editors, a reviewer may not")
  func editors() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    let grant: JSONValue = ["user": "61002", "role": "editor"]
    try desk.grant("reviewer", to: mira)
    #expect(try desk.refusal(of: "reviewer.grant", grant, by: mira)?.kind == "forbidden")
    try desk.grant("editor", to: mira)
    #expect(try desk.call("reviewer.grant", grant, by: mira).at("reviewer.grantedBy") == "mira")
  }

  @Test(
    "grants to root and the server's own user are refused, as both are always editors"
  )
  func owners() throws {
    let desk = try Desk()
    for name in ["root", "0", "\(geteuid())"] {
      let grant: JSONValue = ["user": .string(name), "role": "reader"]
      let refusal = try #require(try desk.refusal(of: "reviewer.grant", grant))
      #expect(refusal.kind == "conflict" && refusal.field == "user")
      #expect(refusal.message.contains("editor for good"))
    }
  }
}
