package import AssayDesk
import AssayDomain
import SQLite
package import Threading

/// A connection that only reads, used by one thread at a time.
package final class StoreReader {
  let store: StoreConnection
  let log: EventLog

  init(_ connection: Connection, usesCaches: Bool) {
    store = StoreConnection(connection, for: .reading, usesCaches: usesCaches)
    log = EventLog(store)
  }

  /// Runs `body` on the snapshot of a moment, by default the newest, within one transaction.
  ///
  /// `nowMs` is the wall clock in UTC milliseconds; if the newest event is later, its time is used.
  package func read<Result>(
    asOf: AsOf?,
    nowMs: Int64,
    _ body: (ReadSnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try store.statement("BEGIN").execute()
    do {
      let result = try body(snapshot(asOf, nowMs: nowMs))
      try store.statement("COMMIT").execute()
      return result
    } catch {
      do { try store.connection.rollBackIfNeeded() } catch { throw DeskError(error) }
      throw error
    }
  }

  /// Runs `body` on the snapshot of the event that a call has recorded; on the newest if nil.
  package func read<Result>(
    after recorded: Recorded?,
    _ body: (ReadSnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try read(asOf: nil, nowMs: 0) { (newest) throws(DeskError) in
      try body(recorded.map { ReadSnapshot(store, asOf: $0.seq, instantMs: nil) } ?? newest)
    }
  }

  /// Runs `body`, in which reads fail soon after the work is cancelled.
  package func stopping<Result>(
    when cancellation: Cancellation,
    _ body: () -> Result
  ) -> Result {
    store.connection.stopping(when: { cancellation.isCancelled }, body)
  }

  private func snapshot(_ asOf: AsOf?, nowMs: Int64) throws(DeskError) -> ReadSnapshot {
    let newest = try store.statement("SELECT seq, at FROM event ORDER BY seq DESC LIMIT 1")
      .fetchOne { (seq: $0.integer(0), atMs: $0.integer(1)) }
    let head = newest?.seq ?? 0
    store.noteRead(of: head)
    let now = ReadSnapshot(newestOf: store, seq: head, nowMs: max(nowMs, newest?.atMs ?? 0))
    return try asOf.map { (moment) throws(DeskError) in try now.moved(to: moment) } ?? now
  }
}
