import JSONRPC

/// The watches of one connection: each is a cursor that receives every later event once, in order.
///
/// Does no I/O: it returns which events are needed next, and takes pages of them.
struct WatchSet {
  private struct Watch {
    let number: Int64
    /// The call that opened the watch, which receives no event before the reply to this call has been sent.
    let opening: CallToken
    var last: Int64
  }

  private let limit: Int
  private var watches: [Watch] = []
  private var newest: Int64 = 0
  /// The index of the watch that is served first, so that a watch that lags far behind does not delay the others.
  private var turn = 0

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { watches.isEmpty }

  /// Opens a watch after an event and returns its number; nil if the limit is reached.
  mutating func open(after seq: Int64, by call: CallToken) -> Int64? {
    guard watches.count < limit else { return nil }
    newest += 1
    watches.append(Watch(number: newest, opening: call, last: seq))
    return newest
  }

  /// Ends a watch and returns the last event that it received; nil if no watch has the number.
  mutating func close(_ number: Int64) -> Int64? {
    guard let index = watches.firstIndex(where: { $0.number == number }) else { return nil }
    return watches.remove(at: index).last
  }

  mutating func closeAll() { watches.removeAll() }

  /// Ends all watches, and returns the number and the last event of each watch that the client knows is open, because
  /// the reply that opened it has been sent.
  mutating func endAll(hasLeft: (CallToken) -> Bool) -> [(watch: Int64, last: Int64)] {
    defer { watches.removeAll() }
    return watches.filter { hasLeft($0.opening) }.map { ($0.number, $0.last) }
  }

  /// Returns the event after which events are needed; nil if every watch has received all events up to `head`.
  ///
  /// `hasLeft` returns whether the reply to a call has been sent or is being sent.
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

  /// Returns the next event of a page that a watch has not received, and marks it as received; nil if there is none.
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
