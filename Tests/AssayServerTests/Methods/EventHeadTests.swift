import Support
import Testing

@Suite("event.head", .temporaryDirectory)
struct EventHeadTests {
  @Test("it equals the newest event of event.list and event.verify")
  func newest() throws {
    let desk = try Desk()
    try desk.makeSample()
    let head = try desk.call("event.head")
    let listed = try desk.call("event.list", ["newest": true, "limit": 1]).at("events.0")
    #expect(try head.at("seq") == .integer(desk.head))
    #expect(try head.at("events") == .integer(desk.head))
    #expect(try head.at("hash") == listed.at("hash"))
    #expect(try head.at("at") == listed.at("at"))
    #expect(try head.at("hash") == desk.call("event.verify").at("head"))
  }

  @Test("as of any event, it is that event, whatever was recorded later", arguments: 1...7)
  func past(_ seq: Int64) throws {
    let desk = try Desk()
    try desk.makeSample()
    let listed = try desk.call("event.list", ["after": .integer(seq - 1), "limit": 1])
    try desk.goOn()
    let head = try desk.call("event.head", ["asOf": .integer(seq)])
    #expect(try head.at("seq") == .integer(seq))
    #expect(try head.at("hash") == listed.at("events.0.hash"))
  }

  @Test("before the first event there is no instant, and the hash is zeros")
  func empty() throws {
    let head = try Desk().call("event.head")
    #expect(try head.at("at") == nil)
    #expect(try head.text("hash") == String(repeating: "0", count: 64))
  }
}
