import SQLite

/// A moment that a caller asks about.
package enum AsOf: Sendable, Hashable {
  case seq(Int64)
  /// UTC milliseconds: after the last event recorded by then.
  case instant(Int64)
}

/// A connection that only reads, used by one thread at a time.
package final class StoreReader {
  let store: StoreConnection
  let log: EventLog

  init(_ connection: Connection) {
    store = StoreConnection(connection, isReader: true)
    log = EventLog(store)
  }

  /// Runs `body` on what was known at a moment, the newest where none is given, within one transaction.
  package func read<Result>(
    asOf: AsOf?,
    _ body: (View) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try store.statement("BEGIN").perform()
    do {
      let result = try body(view(asOf))
      try store.statement("COMMIT").perform()
      return result
    } catch {
      do { try store.connection.rollBackIfNeeded() } catch { throw .sqlite(error) }
      throw error
    }
  }

  private func view(_ asOf: AsOf?) throws(StoreError) -> View {
    let head = try store.headSeq()
    guard let asOf else { return View(newestOf: store, seq: head) }
    let seq = try store.seq(asOf: asOf)
    guard seq <= head else {
      throw .invalid("asOf", "there is no event #\(seq) yet; the newest is #\(head)")
    }
    if case .instant(let ms) = asOf { return View(store, asOf: seq, askedMs: ms) }
    return View(store, asOf: seq, askedMs: nil)
  }
}

extension StoreConnection {
  /// The event that a moment is after.
  func seq(asOf moment: AsOf) throws(StoreError) -> Int64 {
    switch moment {
    case .seq(let seq): return seq
    case .instant(let ms):
      let statement = try statement(
        "SELECT seq FROM event WHERE at <= ?1 ORDER BY at DESC, seq DESC LIMIT 1"
      )
      statement.bind(ms, at: 1)
      return try statement.only { $0.integer(0) } ?? 0
    }
  }
}
