import Support
import Testing

@Suite("event.list", .temporaryDirectory)
struct EventListTests {
  @Test(
    "pages of any size make up the whole history, in either direction",
    arguments: [1, 2, 5, 11, 12, 13],
    [false, true]
  )
  func pages(_ limit: Int64, _ newest: Bool) throws {
    let desk = try Desk()
    try desk.makeSample()
    var seqs: [Int64] = []
    var cursor: JSONValue = nil
    repeat {
      let page = try desk.call(
        "event.list",
        ["limit": .integer(limit), "newest": .boolean(newest), "cursor": cursor]
      )
      seqs += try page.list("events").compactMap { try $0.at("seq").integer }
      cursor = try page.at("nextCursor")
    } while cursor != nil
    let all = Array(1...Desk.sampleHead)
    #expect(seqs == (newest ? all.reversed() : all))
  }

  @Test("only the events after a seq are listed", arguments: [false, true])
  func after(_ newest: Bool) throws {
    let desk = try Desk()
    try desk.makeSample()
    let page = try desk.call(
      "event.list",
      ["after": .integer(Desk.sampleHead - 2), "newest": .boolean(newest)]
    )
    let seqs = try page.list("events").compactMap { try $0.at("seq").integer }
    let last = [Desk.sampleHead - 1, Desk.sampleHead]
    #expect(seqs == (newest ? last.reversed() : last))
    #expect(try page.at("nextCursor") == nil)
  }

  @Test("descending pages of the events after a seq end at that seq", arguments: [false, true])
  func afterPaged(_ newest: Bool) throws {
    let desk = try Desk()
    try desk.makeSample()
    let first = try desk.call(
      "event.list",
      [
        "after": .integer(Desk.sampleHead - 2), "newest": .boolean(newest), "limit": 1,
      ]
    )
    let second = try desk.call(
      "event.list",
      [
        "after": .integer(Desk.sampleHead - 2), "newest": .boolean(newest), "limit": 1,
        "cursor": try first.at("nextCursor"),
      ]
    )
    #expect(try second.at("events.0.seq") == .integer(Desk.sampleHead - (newest ? 1 : 0)))
    #expect(try second.at("nextCursor") == nil)
  }

  @Test("an event lists everything that it made or changed")
  func changed() throws {
    let desk = try Desk()
    try desk.makeSample()
    let event = try desk.call("event.list", ["after": 2, "limit": 1]).at("events.0")
    let ids = Set(try event.list("changed").compactMap(\.string))
    #expect(ids == ["C1", "A1", "A2", "S3"])
  }

  @Test("times never go backwards and hashes differ")
  func chain() throws {
    let desk = try Desk()
    try desk.makeSample()
    let events = try desk.call("event.list").list("events")
    let times = try events.map { try $0.text("at") }
    #expect(times == times.sorted())
    #expect(Set(try events.map { try $0.text("hash") }).count == Int(Desk.sampleHead))
  }

  @Test("a cursor of a list in the other direction is refused")
  func otherCursor() throws {
    let desk = try Desk()
    try desk.makeSample()
    let cursor = try desk.call("event.list", ["limit": 1]).at("nextCursor")
    let refusal = try desk.refusal(of: "event.list", ["newest": true, "cursor": cursor])
    #expect(refusal?.field == "cursor")
  }
}
