import Posix
import Support
import Testing

@Suite("reviewer.list", .temporaryDirectory)
struct ReviewerListTests {
  @Test("the server's own user comes first and is always an editor")
  func owner() throws {
    let owner = try Desk().call("reviewer.list").at("reviewers.0")
    #expect(try owner.at("number") == .integer(Int64(User.currentID)))
    #expect(try owner.at("owner") == true && owner.at("role") == "editor")
    #expect(owner["grantedBy"] == nil)
  }

  @Test("it lists the role granted last and who granted it")
  func grantedBy() throws {
    let desk = try Desk()
    let mira = Caller.user("mira")
    try desk.grant("reader", to: mira)
    try desk.call(
      "reviewer.grant",
      ["user": .string(String(mira.uid)), "role": "editor"],
      by: "bob"
    )
    let told = try desk.call("reviewer.list").list("reviewers").dropFirst()
    #expect(try told.map { try $0.at("role") } == ["editor"])
    #expect(try told.map { try $0.at("grantedBy") } == ["bob"])
    #expect(try told.map { try $0.at("version") } == [2])
  }

  @Test("users who are not listed have the default role that it returns")
  func defaultRole() throws {
    let desk = try Desk()
    try desk.call("policy.set", ["defaultRole": "reader"])
    let guest = Caller.user("guest")
    let told = try desk.call("reviewer.list", by: guest)
    #expect(try told.at("defaultRole") == desk.call("system.hello", by: guest).at("role"))
  }
}
