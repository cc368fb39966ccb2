import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import JSONRPC
import Threading

/// Sends events to watches.
extension Loop {
  /// Returns the newest event, and registers the loop for notifications of later ones.
  func head() throws(RPCError) -> Int64 {
    // Registering comes first, so that an event committed in between is announced twice rather than not at all.
    if !feed.isListening {
      shared.commitNotifier.add(inbox)
      feed.isListening = true
    }
    do throws(DeskError) {
      feed.advance(toHead: try reader.read(asOf: nil, nowMs: 0) { $0.seq })
    } catch {
      throw RPCError(error)
    }
    return feed.head
  }

  /// Requests the events that a connection's watches need next.
  func feedWatches(of connection: Connection) {
    noteWatches(of: connection.number, isWatching: !connection.watches.isEmpty)
    guard let start = connection.wantedEvents(head: feed.head) else { return }
    guard
      connection.heldBytes < BufferBudget.smallBytes
        || shared.budget.hasRoom(for: connection.peer.uid)
    else {
      paused.insert(connection.number)
      return
    }
    connection.waitForEvents()
    guard feed.addWaiter(connection.number, after: start) else { return }
    let log = shared.log
    shared.reads.put(
      ReadJob(
        run: { reader in
          do throws(DeskError) { return .events(try EventPage(after: start, reader)) } catch {
            log.report(error)
            return .events(EventPage(after: start, events: []))
          }
        },
        // Other connections may wait for the same page.
        resultIfCancelled: nil,
        cancellation: Cancellation(),
        inbox: inbox
      ),
      of: connection.origin
    )
  }

  func takePages(_ pages: [EventPage], adding served: inout Set<ConnectionNumber>) {
    for page in pages {
      for number in feed.takers(ofPageAfter: page.start) {
        guard let connection = connections[number] else { continue }
        deliver(page, to: connection)
        served.insert(number)
      }
    }
  }

  /// Sends the events of a page to a connection's watches, or ends the watches if the user may no longer watch.
  ///
  /// The role is checked when the page is sent, so the page cannot hold an event that was recorded after
  /// the role was revoked.
  private func deliver(_ page: EventPage, to connection: Connection) {
    // Events that existed can no longer be read, and a watch must not skip any.
    guard !page.events.isEmpty else { return connection.abandon() }
    do throws(DeskError) { try admitWatch(of: connection.author) } catch {
      guard case .refused = error else {
        shared.log.report(error)
        return connection.abandon()
      }
      connection.endWatches(RPCError(error))
      return shared.log.info("watch.ended", ["user": .text(connection.author.name)])
    }
    connection.take(page)
  }

  private func admitWatch(of author: Author) throws(DeskError) {
    guard !author.isOwner else { return }
    try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
      try EventWatch.admit(author, snapshot)
    }
  }

  func noteWatches(of connection: ConnectionNumber, isWatching: Bool) {
    feed.note(connection, isWatching: isWatching)
    guard feed.isListening, feed.watching.isEmpty else { return }
    shared.commitNotifier.remove(inbox)
    feed.isListening = false
  }
}
