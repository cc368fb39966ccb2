package import AssayDesk
import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import Posix
import SQLite
package import Threading

/// The only connection that writes, and the state that its next event continues.
///
/// Used by one thread at a time. Calls run in groups, and a group is durable once it is committed. A refused call
/// leaves no trace: most calls are refused before they write anything; otherwise the group is rolled back and runs
/// again with a savepoint for each call, a cost that other groups avoid.
package final class StoreWriter {
  let store: StoreConnection
  let refresher: Refresher
  var events: EventWriter

  /// Whether a call could not be undone alone, so that its whole group must be rolled back.
  var mustRollBackGroup = false
  /// Whether each call of the running group has a savepoint.
  var keepsSavepoints = false
  var failedSync: DeskError?
  /// Nil if SQLite makes checkpoints by itself.
  var checkpointer: Checkpointer?
  /// Whether a call of the running group removes contents.
  var removesContents = false
  /// Whether the files of the database may still hold contents that a redaction removed.
  package internal(set) var holdsRemoved = false
  /// When attempts to erase them would have taken a tenth of the writer's time, in monotonic nanoseconds.
  var erasesAt: UInt64 = 0
  /// When the next of them may begin at the earliest, in monotonic nanoseconds.
  var erasesAgainAt: UInt64 = 0
  /// How the running job's reply is made once its group is committed; nil if the reply that the job returns stands.
  var laterReply: LaterReply?
  /// What the last call has asked for in vain; nil if there is nothing.
  package internal(set) var missing: Missing?
  /// When calls of many items let others have their turn.
  package var slices = SliceLimits()

  /// Takes over an open, migrated database.
  init(_ connection: Connection, refreshLimit: Int, usesCaches: Bool) throws(DeskError) {
    store = StoreConnection(connection, for: .writing, usesCaches: usesCaches)
    events = try EventWriter(store, refreshLimit: refreshLimit)
    refresher = Refresher(store: store)
    // The last process that wrote may have crashed before it emptied the log.
    holdsRemoved = try store.hasRemovals()
    if try Purge(store).isNeeded() { holdsRemoved = true }
  }

  /// Sets the worker that prepares data that the end of a group needs.
  package func setBackgroundWorker(_ backgroundWorker: BackgroundWorker) {
    events.backgroundWorker = backgroundWorker
  }

  /// Asks the background worker to prepare a value that the open group will need.
  package func precompute<Value>(_ value: Lazy<Value>) {
    events.precompute { value.prepare() }
  }

  /// The seq of the newest event.
  package var headSeq: Int64 { events.state.seq }

  /// What is recorded now, including the open group.
  package var newest: ReadSnapshot { now(0) }

  /// What is recorded now, read at an instant in UTC milliseconds; if the newest event is later, its time is used.
  package func now(_ nowMs: Int64) -> ReadSnapshot {
    ReadSnapshot(newestOf: store, seq: events.state.seq, nowMs: max(nowMs, events.state.atMs))
  }

  /// Whether syncing to the disk has failed, so that its contents can no longer be trusted.
  package var hasFailedSync: Bool { failedSync != nil }

  /// Performs one call inside the open group and returns its reply; a call that throws leaves no trace.
  ///
  /// `nowMs` is the wall clock in UTC milliseconds; if the last event is later, its time is used. `work` makes the
  /// changes, `reply` makes the reply from the recorded rows and a snapshot as of them. If the request key was used
  /// before with equal parameters, only `reply` runs, as of that first time, on what has not been removed since.
  ///
  /// `reply` throws `DeskError.deferred` where it would read more than the writer may; it can leave the reply to a reader.
  /// `work` throws it where it asks for something that takes that: then `missing` says what, and the call is to be
  /// performed again once that is prepared.
  package func perform<Reply>(
    _ request: WriteRequest,
    nowMs: Int64,
    assessing limit: AssessmentLimit = .none,
    work: (WriteTransaction) throws(DeskError) -> Void,
    reply: (Recorded, ReadSnapshot) throws(DeskError) -> Reply
  ) throws(DeskError) -> Reply {
    if let first = try earlier(request) {
      var snapshot = ReadSnapshot(store, asOf: first.seq, instantMs: nil)
      snapshot.maximumLookupCount = store.lookupLimit
      return try reply(first, snapshot)
    }
    return try performOnce(request, nowMs: nowMs, assessing: limit, work: work, reply: reply)
  }

  /// Performs a call without checking whether its request key was used before.
  func performOnce<Reply>(
    _ request: WriteRequest,
    nowMs: Int64,
    assessing limit: AssessmentLimit,
    work: (WriteTransaction) throws(DeskError) -> Void,
    reply: (Recorded, ReadSnapshot) throws(DeskError) -> Reply
  ) throws(DeskError) -> Reply {
    let mark = try self.mark(.call, kept: request.isDryRun || keepsSavepoints)
    missing = nil
    do {
      let transaction = try WriteTransaction(
        request: request.cleaned(),
        nowMs: max(nowMs, events.state.atMs),
        seq: events.state.seq + 1,
        store: store,
        ids: events.state.counters,
        assessing: events.recentChanges.limit(limit)
      )
      defer { missing = transaction.missing }
      try work(transaction)
      let recorded = try record(transaction)
      var snapshot = ReadSnapshot(newestOf: store, seq: recorded.seq, nowMs: transaction.nowMs)
      snapshot.unindexedTexts = events.unindexedTexts
      snapshot.maximumLookupCount = store.lookupLimit
      let answer = try reply(recorded, snapshot)
      if request.isDryRun {
        try undo(to: mark)
      } else {
        try release(mark)
        if transaction.redaction != nil { removesContents = true }
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
    return Recorded(transaction.seq, body, removal: nil)
  }
}

extension Recorded {
  init(_ seq: Int64, _ body: EventBody, removal: RedactionNote?) {
    self.init(seq: seq, changes: body.changes, redaction: body.redaction, removal: removal)
  }
}

/// The start of a call, and how the call is undone.
extension StoreWriter {
  enum Savepoint: String { case call, many }

  struct Mark {
    fileprivate let before: WriterState
    /// The hash of the last event in the log.
    fileprivate let head: Digest
    fileprivate let changeCount: Int64
    fileprivate let savepoint: Savepoint?
  }

  /// Notes the start of a call, with a savepoint if `isKept`.
  ///
  /// SQLite copies each page that is changed under a savepoint, and each inner savepoint that ends walks all copies of
  /// the outer one: a thousand savepoints took two fifths of the time of their call.
  func mark(_ savepoint: Savepoint, kept isKept: Bool) throws(DeskError) -> Mark {
    if isKept {
      // Events entered after the savepoint would be lost with it.
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

  /// How many rows have ever been changed, except for events entered into the log, which may be of earlier calls and
  /// stay there.
  private var changeCount: Int64 { store.connection.totalChanges - events.flushedCount }

  func release(_ mark: Mark) throws(DeskError) {
    if let savepoint = mark.savepoint { try execute("RELEASE", savepoint) }
  }

  private func execute(_ words: String, _ savepoint: Savepoint) throws(DeskError) {
    try store.listStatement("\(words) \(savepoint.rawValue)").execute()
  }

  /// Undoes a failed call; if that is impossible, its group is lost.
  func takeBack(to mark: Mark) {
    // A failed disk may have ended the whole transaction, including the savepoint.
    guard store.connection.isInTransaction else { return }
    do { try undo(to: mark) } catch { mustRollBackGroup = true }
  }

  /// Returns to the start of a call; without a savepoint, a call that has written loses its group.
  func undo(to mark: Mark) throws(DeskError) {
    guard let savepoint = mark.savepoint else {
      events.restore(mark.before)
      if changeCount != mark.changeCount { mustRollBackGroup = true }
      return
    }
    events.restore(mark.before, head: mark.head)
    try execute("ROLLBACK TO", savepoint)
    store.caches.head = HeadFindings()
    try release(mark)
  }
}
