/// The connections of a loop that have watches, the events that they wait for, and the pages requested for them.
///
/// Connections that want the same events share one page.
struct WatchFeed {
  /// The newest event that the loop has been notified of.
  private(set) var head: Int64 = 0
  /// Whether the loop is registered for notifications.
  var isListening = false
  private(set) var watching: Set<ConnectionNumber> = []
  /// The connections that wait for a page, by the event before the page.
  private var waiting: [Int64: [ConnectionNumber]] = [:]

  mutating func advance(toHead head: Int64) { self.head = max(self.head, head) }

  /// Records whether a connection has watches.
  mutating func note(_ connection: ConnectionNumber, isWatching: Bool) {
    if isWatching { watching.insert(connection) } else { watching.remove(connection) }
  }

  /// Adds a connection to those that wait for the page after an event; returns true if the page must be requested.
  mutating func addWaiter(_ connection: ConnectionNumber, after seq: Int64) -> Bool {
    waiting[seq, default: []].append(connection)
    return waiting[seq]?.count == 1
  }

  /// Removes and returns the connections that waited for a page, which has arrived.
  mutating func takers(ofPageAfter seq: Int64) -> [ConnectionNumber] {
    waiting.removeValue(forKey: seq) ?? []
  }
}
