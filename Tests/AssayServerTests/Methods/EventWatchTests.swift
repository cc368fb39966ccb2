import AssayAPI
import AssayVocabulary
import Support
import Testing

@testable import AssayServer

@Suite("event.watch", .temporaryDirectory)
struct EventWatchTests {
  @Test("it returns the watch's number and the newest event")
  func answer() throws {
    let desk = try Desk()
    try desk.makeSample()
    let head = JSONValue.integer(desk.head)
    #expect(try desk.call("event.watch") == ["watch": 1, "seq": head])
    #expect(try desk.call("event.watch", ["after": 0]) == ["watch": 2, "seq": head])
    #expect(try desk.call("event.watch", ["after": head]) == ["watch": 3, "seq": head])
  }

  @Test(
    "an invalid starting event is refused with what to do",
    arguments: [-1, 1, 9_007_199_254_740_991]
  )
  func noPlace(_ seq: Int64) throws {
    let desk = try Desk()
    let refusal = try desk.refusal(of: "event.watch", ["after": .integer(seq)])
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "after")
    #expect(refusal?.hint?.contains("0 for all") == true)
    #expect(try desk.call("event.watch").at("watch") == 1)
  }

  @Test("watches beyond the limit in system.hello are refused until one has ended")
  func limit() throws {
    let desk = try Desk()
    let limit = try #require(try desk.call("system.hello").at("limits.watches").integer)
    for number in 1...limit {
      #expect(try desk.call("event.watch").at("watch") == .integer(number))
    }
    let refusal = try desk.refusal(of: "event.watch")
    #expect(refusal?.kind == "limit")
    #expect(refusal?.hint?.contains("event.unwatch") == true)
    try desk.call("event.unwatch", ["watch": 1])
    #expect(try desk.call("event.watch").at("watch") == .integer(limit + 1))
  }

  @Test("a notification's event equals the one in event.list")
  func sameEvent() throws {
    let desk = try Desk()
    try desk.makeSample()
    let listed = try desk.call("event.list").list("events")
    let page = try EventPage(after: 0, desk.reader)
    #expect(page.events.map(\.seq) == Array(1...desk.head))
    for (event, listed) in zip(page.events, listed) {
      let body = EventPage.notification(watch: 5, event: event)
      let told = try JSONValue(parsing: body)
      #expect(try told.at("method") == "event.appended")
      #expect(try told.at("params") == ["watch": 5, "event": listed])
      #expect(told["id"] == nil)
    }
  }
}
