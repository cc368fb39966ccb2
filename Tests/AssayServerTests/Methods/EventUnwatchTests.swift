import Support
import Testing

@Suite("event.unwatch", .temporaryDirectory)
struct EventUnwatchTests {
  @Test("it returns the last event that the watch received")
  func place() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("event.watch", ["after": 3])
    #expect(try desk.call("event.unwatch", ["watch": 1]) == ["watch": 1, "seq": 3])
  }

  @Test("a watch that never existed, or has ended, is not found", arguments: [0, 1, 3, -1])
  func none(_ number: Int64) throws {
    let desk = try Desk()
    try desk.call("event.watch")
    try desk.call("event.watch")
    try desk.call("event.unwatch", ["watch": 1])
    let refusal = try desk.refusal(of: "event.unwatch", ["watch": .integer(number)])
    #expect(refusal?.kind == "not_found")
    #expect(refusal?.field == "watch")
    #expect(try desk.call("event.unwatch", ["watch": 2]).at("watch") == 2)
  }
}
