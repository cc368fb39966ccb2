import Support
import Testing

@Suite("system.ping", .temporaryDirectory)
struct SystemPingTests {
  @Test("the clock never goes backwards between two answers")
  func clock() throws {
    let desk = try Desk()
    let first = try desk.call("system.ping").text("at")
    let second = try desk.call("system.ping").text("at")
    #expect(first <= second)
  }

  @Test("it takes no parameters and no options", arguments: ["asOf", "dryRun", "anything"])
  func takesNothing(_ name: String) throws {
    let refusal = try Desk().refusal(of: "system.ping", JSONValue.object([name: 1]))
    #expect(refusal?.code == -32_602)
    #expect(refusal?.field == name)
    #expect(refusal?.hint == "this takes no fields")
  }

  @Test("it records no event")
  func leavesNoEvent() throws {
    let desk = try Desk()
    try desk.call("system.ping")
    #expect(try desk.call("event.list").list("events").isEmpty)
  }
}
