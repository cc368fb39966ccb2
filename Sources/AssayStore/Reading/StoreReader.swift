package import AssayDesk
package import AssayDomain
import SQLite

/// A moment that a caller asks about.
package enum AsOf: Sendable, Hashable {
  case seq(Int64)
  /// UTC milliseconds: after the last event recorded by then.
  case instant(Int64)
  /// After the last event recorded by the end of that day, month or year, on the desk's clock as it is set now.
  case endOf(ReportedDate)
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
  ///
  /// `nowMs` is the wall clock in UTC milliseconds; where the newest event is later, its time counts.
  package func read<Result>(
    asOf: AsOf?,
    nowMs: Int64,
    _ body: (ReadSnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try store.statement("BEGIN").perform()
    do {
      let result = try body(snapshot(asOf, nowMs: nowMs))
      try store.statement("COMMIT").perform()
      return result
    } catch {
      do { try store.connection.rollBackIfNeeded() } catch { throw DeskError(error) }
      throw error
    }
  }

  private func snapshot(_ asOf: AsOf?, nowMs: Int64) throws(DeskError) -> ReadSnapshot {
    let newest = try store.statement("SELECT seq, at FROM event ORDER BY seq DESC LIMIT 1")
      .only { (seq: $0.integer(0), atMs: $0.integer(1)) }
    let head = newest?.seq ?? 0
    store.noteRead(of: head)
    let now = ReadSnapshot(newestOf: store, seq: head, nowMs: max(nowMs, newest?.atMs ?? 0))
    guard let asOf = try asOf?.exact(now.days) else { return now }
    let seq = try store.seq(asOf: asOf)
    guard seq <= head else {
      throw .invalid("asOf", "there is no event #\(seq) yet; the newest is #\(head)")
    }
    if case .instant(let ms) = asOf { return ReadSnapshot(store, asOf: seq, askedMs: ms) }
    return ReadSnapshot(store, asOf: seq, askedMs: nil)
  }
}

extension AsOf {
  /// The moment without a date in it, by the desk's days.
  func exact(_ days: () throws(DeskError) -> DayBoundaries) throws(DeskError) -> AsOf {
    guard case .endOf(let date) = self else { return self }
    return .instant(try date.interval(days: days()).upperBound - 1)
  }
}

extension StoreConnection {
  /// The event that a moment is after, which has no date in it.
  func seq(asOf moment: AsOf) throws(DeskError) -> Int64 {
    switch moment {
    case .seq(let seq): return seq
    case .instant(let ms):
      let statement = try eventStatement(
        "SELECT seq FROM event WHERE at <= ?1 ORDER BY at DESC, seq DESC LIMIT 1"
      )
      statement.bind(ms, at: 1)
      return try statement.only { $0.integer(0) } ?? 0
    case .endOf: preconditionFailure("a date is made an instant before")
    }
  }
}
