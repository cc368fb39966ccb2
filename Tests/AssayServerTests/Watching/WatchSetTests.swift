import Support
import Testing

@testable import AssayServer

@Suite("The watches of a connection")
struct WatchSetTests {
  @Test("receive every event after their position once, in order")
  func everyEvent() throws {
    var watches = WatchSet(limit: 2)
    let call = try someCall()
    #expect(watches.open(after: 3, by: call) == 1)
    #expect(watches.wanted(head: 6, hasLeft: { _ in true }) == 3)
    #expect(take(&watches, page(3, [4, 5, 6])) == ["1:4", "1:5", "1:6"])
    #expect(watches.wanted(head: 6, hasLeft: { _ in true }) == nil)
    #expect(take(&watches, page(3, [4, 5, 6])) == [])
    #expect(watches.wanted(head: 7, hasLeft: { _ in true }) == 6)
  }

  @Test("take from a page the events that they have not received, at any position in it")
  func sharedPage() throws {
    var watches = WatchSet(limit: 3)
    let call = try someCall()
    for place in [0, 2, 9] { _ = watches.open(after: Int64(place), by: call) }
    #expect(take(&watches, page(1, [2, 3])) == ["2:3"])
    #expect(take(&watches, page(0, [1, 2, 3])) == ["1:1", "1:2", "1:3"])
  }

  @Test("receive nothing until the reply to the call that opened them has been sent")
  func afterReply() throws {
    var watches = WatchSet(limit: 1)
    _ = watches.open(after: 0, by: try someCall())
    #expect(watches.wanted(head: 5, hasLeft: { _ in false }) == nil)
    let early = watches.next(from: page(0, [1]), hasLeft: { _ in false })
    #expect(early == nil)
    #expect(watches.wanted(head: 5, hasLeft: { _ in true }) == 0)
  }

  @Test("take turns, so that one that lags far behind does not delay the others")
  func turns() throws {
    var watches = WatchSet(limit: 3)
    let call = try someCall()
    for place in [0, 50, 99] { _ = watches.open(after: Int64(place), by: call) }
    let asked = (1...6).map { _ in watches.wanted(head: 100, hasLeft: { _ in true }) }
    #expect(asked == [0, 50, 99, 0, 50, 99])
  }

  @Test("end at their position, and their numbers are not reused")
  func close() throws {
    var watches = WatchSet(limit: 2)
    let call = try someCall()
    _ = watches.open(after: 0, by: call)
    _ = take(&watches, page(0, [1, 2]))
    #expect(watches.close(1) == 2)
    #expect(watches.close(1) == nil)
    #expect(watches.isEmpty)
    #expect(watches.open(after: 0, by: call) == 2)
    #expect(take(&watches, page(0, [1])) == ["2:1"])
  }

  @Test("do not exceed their limit")
  func limit() throws {
    var watches = WatchSet(limit: 2)
    let call = try someCall()
    #expect((1...4).map { _ in watches.open(after: 0, by: call) } == [1, 2, nil, nil])
    _ = watches.close(1)
    #expect(watches.open(after: 0, by: call) == 3)
  }

  @Test("continue after missing events, and receive none twice")
  func gap() throws {
    var watches = WatchSet(limit: 1)
    _ = watches.open(after: 0, by: try someCall())
    #expect(take(&watches, page(0, [1, 3, 4])) == ["1:1", "1:3", "1:4"])
    #expect(watches.wanted(head: 4, hasLeft: { _ in true }) == nil)
  }

  @Test("receive a random history exactly, whatever pages arrive in any order", arguments: 0..<50)
  func randomPages(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    print("seed \(seed)")
    var watches = WatchSet(limit: 4)
    let call = try someCall()
    let places = (0..<4).map { _ in Int64.random(in: 0...30, using: &random) }
    for place in places { _ = watches.open(after: place, by: call) }
    var told: [Int64: [Int64]] = [:]
    var head: Int64 = 30
    while let start = watches.wanted(head: head, hasLeft: { _ in true }) {
      let end = min(head, start + .random(in: 1...8, using: &random))
      let page = page(start, Array((start + 1)...end))
      var room = Int.random(in: 1...12, using: &random)
      while room > 0, let next = watches.next(from: page, hasLeft: { _ in true }) {
        told[next.watch, default: []].append(next.event.seq)
        room -= 1
      }
      if head < 60 { head += .random(in: 0...3, using: &random) }
    }
    for (index, place) in places.enumerated() {
      #expect(told[Int64(index + 1)] ?? [] == Array((place + 1)..<(head + 1)))
    }
  }

  private func page(_ start: Int64, _ seqs: [Int64]) -> EventPage {
    EventPage(after: start, events: seqs.map { EventPage.Event(seq: $0, text: []) })
  }

  private func take(_ watches: inout WatchSet, _ page: EventPage) -> [String] {
    var taken: [String] = []
    while let next = watches.next(from: page, hasLeft: { _ in true }) {
      taken.append("\(next.watch):\(next.event.seq)")
    }
    return taken
  }
}

@Suite("The pages requested for a loop's watches")
struct WatchFeedTests {
  @Test("are requested once, however many connections need the same page")
  func shared() {
    var feed = WatchFeed()
    let asked = [
      feed.addWaiter(1, after: 5), feed.addWaiter(2, after: 5), feed.addWaiter(3, after: 6),
    ]
    #expect(asked == [true, false, true])
    #expect(feed.takers(ofPageAfter: 5) == [1, 2])
    #expect(feed.takers(ofPageAfter: 5) == [])
    let askedAgain = feed.addWaiter(1, after: 5)
    #expect(askedAgain)
  }

  @Test("reach up to the newest event announced, even if an older one is announced later")
  func head() {
    var feed = WatchFeed()
    for head in [3, 7, 5] { feed.advance(toHead: Int64(head)) }
    #expect(feed.head == 7)
  }
}
