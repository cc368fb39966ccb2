package import AssayDesk
import AssayDomain
import AssaySearch
import Posix
import SQLite
package import Threading

/// The one connection that writes, and the state that its next event continues.
///
/// Used by one thread at a time. Calls run in groups, and a group is durable once it has been committed. A
/// call that is refused leaves no trace: most are before they have written anything; where one has, the group
/// is rolled back and runs again with a savepoint for each call, which others need not pay for.
package final class StoreWriter {
  let store: StoreConnection
  let refresher: Refresher
  var events: EventWriter

  /// A call could not be taken back alone, so that its whole group must be.
  var hasLostGroup = false
  /// Whether each call of the group that runs has a savepoint.
  var keepsSavepoints = false
  var failedSync: DeskError?
  /// Nil where SQLite makes checkpoints by itself.
  var checkpointer: Checkpointer?
  /// What a redaction has removed may still stand in the log file.
  var logHoldsRemoved = false

  /// Takes over an open, migrated database.
  init(_ connection: Connection, refreshLimit: Int, usesCaches: Bool) throws(DeskError) {
    store = StoreConnection(connection, for: .writing, usesCaches: usesCaches)
    events = try EventWriter(store, refreshLimit: refreshLimit)
    refresher = Refresher(store: store)
    // Whoever wrote last may have crashed before the log was empty.
    logHoldsRemoved = try store.hasRemovals()
  }

  /// Has somebody work ahead on what is needed when a group of calls ends.
  package func setBackgroundWorker(_ backgroundWorker: BackgroundWorker) {
    events.backgroundWorker = backgroundWorker
  }

  /// Has the background worker prepare what the open group will need, if it comes to it in time.
  package func precompute<Value>(_ value: Lazy<Value>) {
    events.precompute { value.prepare() }
  }

  /// The newest event.
  package var headSeq: Int64 { events.state.seq }

  /// What is recorded now, the open group included.
  package var newest: ReadSnapshot { now(0) }

  /// What is recorded now, asked at an instant in UTC milliseconds; where the newest event is later, its time counts.
  package func now(_ nowMs: Int64) -> ReadSnapshot {
    ReadSnapshot(newestOf: store, seq: events.state.seq, nowMs: max(nowMs, events.state.atMs))
  }

  /// Whether the disk has failed to make a write durable, so that it can no longer be believed.
  package var hasFailedSync: Bool { failedSync != nil }

  /// Does one call's work inside the open group and makes its reply, or leaves no trace of it.
  ///
  /// `nowMs` is the wall clock in UTC milliseconds; where the event before holds a later one, that counts.
  /// `work` makes the changes, `reply` the reply, from what was recorded and a snapshot as of it. When the
  /// request key was used before with the same parameters, only `reply` runs, as of that first time.
  package func perform<Reply>(
    _ request: WriteRequest,
    nowMs: Int64,
    work: (WriteTransaction) throws(DeskError) -> Void,
    reply: (Recorded, ReadSnapshot) throws(DeskError) -> Reply
  ) throws(DeskError) -> Reply {
    if let first = try earlier(request) {
      return try reply(first, ReadSnapshot(store, asOf: first.seq, instantMs: nil))
    }
    return try performOnce(request, nowMs: nowMs, work: work, reply: reply)
  }

  /// Performs a call without asking whether its request key was used before.
  func performOnce<Reply>(
    _ request: WriteRequest,
    nowMs: Int64,
    work: (WriteTransaction) throws(DeskError) -> Void,
    reply: (Recorded, ReadSnapshot) throws(DeskError) -> Reply
  ) throws(DeskError) -> Reply {
    let mark = try self.mark(.call, kept: request.isDryRun || keepsSavepoints)
    do {
      let transaction = try WriteTransaction(
        request: request.cleaned(),
        nowMs: max(nowMs, events.state.atMs),
        seq: events.state.seq + 1,
        store: store,
        ids: events.state.counters
      )
      try work(transaction)
      let recorded = try record(transaction)
      var snapshot = ReadSnapshot(newestOf: store, seq: recorded.seq, nowMs: transaction.nowMs)
      snapshot.unindexedTexts = events.unindexedTexts
      let answer = try reply(recorded, snapshot)
      if request.isDryRun {
        try undo(to: mark)
      } else {
        try release(mark)
        if transaction.redaction != nil { logHoldsRemoved = true }
      }
      return answer
    } catch {
      takeBack(to: mark)
      throw error
    }
  }

  private func record(_ transaction: WriteTransaction) throws(DeskError) -> Recorded {
    let request = transaction.request
    try transaction.renewLeases()
    let body = EventBody(
      changes: transaction.rows.images,
      reason: request.reason,
      request: request.isDryRun ? nil : request.stamp,
      redaction: transaction.redaction
    )
    let header = EventHeader(
      actor: request.author.name,
      atMs: transaction.nowMs,
      method: request.method,
      seq: transaction.seq,
      uid: request.author.uid
    )
    try events.append(header, body, transaction.rows)
    return Recorded(transaction.seq, body)
  }

  /// What the same request did before, or nil when this is its first time.
  private func earlier(_ request: WriteRequest) throws(DeskError) -> Recorded? {
    guard let stamp = request.stamp, !request.isDryRun,
      let event = try earlierEvent(request.author, stamp)
    else { return nil }
    return try Recorded(event.header.seq, event.body())
  }

  /// The first event of the request that has the stamp, or nil when its key is new; refused where another
  /// request has used it.
  func earlierEvent(_ author: Author, _ stamp: RequestStamp) throws(DeskError) -> EventRecord? {
    guard
      let seq = try store.statement("SELECT seq FROM request_key WHERE uid = ?1 AND key = ?2")
        .bind(author.uid, stamp.key).fetchInteger()
    else { return nil }
    guard let event = try events.log.event(seq) else {
      throw .damaged(table: "request_key", column: "seq")
    }
    if let redactedBy = event.redactedBy {
      throw .requestRemoved(seq, by: redactedBy)
    }
    guard let kept = try event.body().request, kept.isOf(stamp) else {
      throw .requestKeyReused(seq)
    }
    return event
  }
}

extension Recorded {
  init(_ seq: Int64, _ body: EventBody) {
    self.init(seq: seq, changes: body.changes, redaction: body.redaction)
  }
}

/// Where a call began, and how it is taken back.
extension StoreWriter {
  enum Savepoint: String { case call, many }

  struct Mark {
    fileprivate let before: WriterState
    /// The hash of the last event in the log.
    fileprivate let head: Digest
    fileprivate let changeCount: Int64
    fileprivate let savepoint: Savepoint?
  }

  /// Marks where a call begins, with a savepoint where one is to be kept.
  ///
  /// SQLite copies each page that is changed under a savepoint, and each end of one within another walks
  /// through all that the outer one has copied: a thousand took two fifths of the time of their call.
  func mark(_ savepoint: Savepoint, kept isKept: Bool) throws(DeskError) -> Mark {
    if isKept {
      // What is entered under a savepoint is lost with it.
      try events.flush()
      try execute("SAVEPOINT", savepoint)
    }
    return Mark(
      before: events.state,
      head: events.head,
      changeCount: changeCount,
      savepoint: isKept ? savepoint : nil
    )
  }

  /// How many rows have ever been changed, but for events that were entered into the log, which may be of earlier
  /// calls and are in it for good.
  private var changeCount: Int64 { store.connection.totalChanges - events.flushedCount }

  func release(_ mark: Mark) throws(DeskError) {
    if let savepoint = mark.savepoint { try execute("RELEASE", savepoint) }
  }

  private func execute(_ words: String, _ savepoint: Savepoint) throws(DeskError) {
    try store.listStatement("\(words) \(savepoint.rawValue)").execute()
  }

  /// Takes back a call that failed; where that is not possible, its group is lost.
  func takeBack(to mark: Mark) {
    // A failed disk may have ended the whole transaction, savepoint included.
    guard store.connection.isInTransaction else { return }
    do { try undo(to: mark) } catch { hasLostGroup = true }
  }

  /// Goes back to where a call began; without a savepoint what it has written is lost with its group.
  func undo(to mark: Mark) throws(DeskError) {
    store.caches.commonTerms.removeAll()
    guard let savepoint = mark.savepoint else {
      events.restore(mark.before)
      if changeCount != mark.changeCount { hasLostGroup = true }
      return
    }
    events.restore(mark.before, head: mark.head)
    try execute("ROLLBACK TO", savepoint)
    try release(mark)
  }
}
