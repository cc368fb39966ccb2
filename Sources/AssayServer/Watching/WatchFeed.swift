/// Which of a loop's connections watch, what they wait for, and which pages of events are under way to them.
///
/// Connections that want the same events share one page.
struct WatchFeed {
  /// The newest event that the loop has heard of.
  private(set) var head: Int64 = 0
  /// Whether the loop is told of new events.
  var isListening = false
  private(set) var watching: Set<ConnectionNumber> = []
  /// Who waits for a page, by the event that it begins after.
  private var waiting: [Int64: [ConnectionNumber]] = [:]

  mutating func advance(toHead head: Int64) { self.head = max(self.head, head) }

  /// Notes that a connection has watches, or none any more.
  mutating func note(_ connection: ConnectionNumber, isWatching: Bool) {
    if isWatching { watching.insert(connection) } else { watching.remove(connection) }
  }

  /// Lets a connection wait for the page after an event; true when that page must be asked for.
  mutating func addWaiter(_ connection: ConnectionNumber, after seq: Int64) -> Bool {
    waiting[seq, default: []].append(connection)
    return waiting[seq]?.count == 1
  }

  /// The connections that waited for a page, which has come.
  mutating func takers(ofPageAfter seq: Int64) -> [ConnectionNumber] {
    waiting.removeValue(forKey: seq) ?? []
  }
}
