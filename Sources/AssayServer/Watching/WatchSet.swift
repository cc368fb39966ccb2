import JSONRPC

/// The watches of one connection: each is a cursor that is told every event after it, in order, once.
///
/// Pure: it says which events are wanted next and takes pages of them; who reads and sends is told nothing.
struct WatchSet {
  private struct Watch {
    let number: Int64
    /// The call that opened it, until whose reply has left it is told nothing.
    let opening: CallToken
    var last: Int64
  }

  private let limit: Int
  private var watches: [Watch] = []
  private var newest: Int64 = 0
  /// The watch that may ask first, so that one far behind does not hold the others up.
  private var turn = 0

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { watches.isEmpty }

  /// Opens a watch after an event and gives its number; nil when there are as many as may be.
  mutating func open(after seq: Int64, by call: CallToken) -> Int64? {
    guard watches.count < limit else { return nil }
    newest += 1
    watches.append(Watch(number: newest, opening: call, last: seq))
    return newest
  }

  /// Ends a watch and gives the last event that it told; nil when there is none of that number.
  mutating func close(_ number: Int64) -> Int64? {
    guard let index = watches.firstIndex(where: { $0.number == number }) else { return nil }
    return watches.remove(at: index).last
  }

  mutating func closeAll() { watches.removeAll() }

  /// Ends all watches and gives the numbers of those that have been opened as far as the caller knows, each with the
  /// last event that it told.
  mutating func endAll(hasLeft: (CallToken) -> Bool) -> [(watch: Int64, last: Int64)] {
    defer { watches.removeAll() }
    return watches.filter { hasLeft($0.opening) }.map { ($0.number, $0.last) }
  }

  /// The event after which events are wanted; nil when every watch has been told all up to `head`.
  ///
  /// `hasLeft` tells whether the reply to a call is among what is sent or being sent.
  mutating func wanted(head: Int64, hasLeft: (CallToken) -> Bool) -> Int64? {
    for step in watches.indices {
      let index = (turn + step) % watches.count
      let watch = watches[index]
      guard watch.last < head, hasLeft(watch.opening) else { continue }
      turn = index + 1
      return watch.last
    }
    return nil
  }

  /// The next event of a page that a watch has not been told, which thereby is; nil when there is none.
  mutating func next(
    from page: EventPage,
    hasLeft: (CallToken) -> Bool
  ) -> (watch: Int64, event: EventPage.Event)? {
    for index in watches.indices where hasLeft(watches[index].opening) {
      guard let event = page.event(after: watches[index].last) else { continue }
      watches[index].last = event.seq
      return (watches[index].number, event)
    }
    return nil
  }
}
