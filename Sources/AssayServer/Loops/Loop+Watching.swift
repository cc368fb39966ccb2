import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import JSONRPC
import Threading

/// Telling watches of events.
extension Loop {
  /// The newest event, from now on told whenever there is another.
  func head() throws(RPCError) -> Int64 {
    // First, so that an event committed in between is told twice rather than not at all.
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

  /// Asks for the events that a connection's watches are to be told next.
  func feedWatches(of connection: Connection) {
    noteWatches(of: connection.number, isWatching: !connection.watches.isEmpty)
    guard let start = connection.wantedEvents(head: feed.head) else { return }
    guard !shared.budget.isExhausted else {
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
        inbox: inbox
      )
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

  /// Tells a connection's watches of a page, or ends them where its user may not watch any more.
  ///
  /// The role is asked for when the page is told: nothing that it holds can then have come after the role was
  /// taken back.
  private func deliver(_ page: EventPage, to connection: Connection) {
    // Events that were there cannot be read any more, and none may be left out.
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
