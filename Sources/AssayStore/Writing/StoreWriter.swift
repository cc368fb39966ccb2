import AssayDomain
import Posix
import SQLite

/// The one connection that writes, and the state that its next event continues.
///
/// Used by one thread at a time. Calls run in groups, each call in its own savepoint, and a group
/// is durable once it has been committed.
package final class StoreWriter {
  private static let saltBytes = 16

  /// A call's work, which gives the body of its reply.
  package typealias Job = @Sendable (StoreWriter) throws(StoreError) -> [UInt8]

  let store: StoreConnection
  private let log: EventLog
  private let refresher: Refresher
  private var state: WriterState
  private let refreshLimit: Int

  /// Takes over an open, migrated database.
  init(_ connection: Connection, refreshLimit: Int) throws(StoreError) {
    store = StoreConnection(connection)
    log = EventLog(store)
    refresher = Refresher(store: store)
    self.refreshLimit = refreshLimit
    state = try WriterState(store, log)
  }

  /// The newest event.
  package var headSeq: Int64 { state.seq }

  /// Does one call's work inside the open group and makes its reply, or leaves no trace of it.
  ///
  /// `nowMs` is the wall clock in UTC milliseconds; where the event before holds a later one, that counts.
  /// `work` makes the changes, `reply` the reply, from what was recorded and a view as of it. When the
  /// request key was used before with the same parameters, only `reply` runs, as of that first time.
  package func perform<Reply>(
    _ request: WriteRequest,
    nowMs: Int64,
    work: (Change) throws(StoreError) -> Void,
    reply: (Recorded, View) throws(StoreError) -> Reply
  ) throws(StoreError) -> Reply {
    if let first = try earlier(request) {
      return try reply(first, View(store, asOf: first.seq))
    }
    try store.statement("SAVEPOINT call").perform()
    let before = state
    do {
      let change = try change(for: request, nowMs: nowMs)
      try work(change)
      let recorded = try record(change)
      let answer = try reply(recorded, View(newestOf: store, seq: recorded.seq))
      if request.isDryRun {
        try undo(to: before)
      } else {
        try store.statement("RELEASE call").perform()
      }
      return answer
    } catch {
      // A failed disk may have ended the whole transaction, savepoint included.
      if store.connection.isInTransaction { try undo(to: before) }
      throw error
    }
  }

  /// Computes up to `count` summaries that changes have left for later, in a transaction of its own.
  ///
  /// Returns whether more are left.
  package func catchUp(count: Int64) throws(StoreError) -> Bool {
    try store.statement("BEGIN IMMEDIATE").perform()
    do {
      let hasMore = try refresher.catchUp(count: count)
      try store.statement("COMMIT").perform()
      return hasMore
    } catch {
      lastFailure = error
      do { try store.connection.rollBackIfNeeded() } catch { throw .sqlite(error) }
      throw error
    }
  }

  /// Whether changes have left summaries for later.
  package func hasMarks() throws(StoreError) -> Bool {
    try store.statement("SELECT 1 FROM refresh LIMIT 1").only { _ in true } != nil
  }

  /// Runs the jobs in one transaction and returns what became of each once all is durable.
  ///
  /// When the disk fails the group, each job runs again alone, so that one that is too large does not take
  /// the others with it.
  package func commit(_ jobs: [Job]) -> [Result<[UInt8], StoreError>] {
    if let outcomes = attempt(jobs) { return outcomes }
    return jobs.map { job in
      if let outcome = attempt([job])?.first { return outcome }
      return .failure(lastFailure ?? .damaged(table: "event", column: "seq"))
    }
  }

  /// What ended the last group that was lost.
  private var lastFailure: StoreError?

  /// Nil when the group as a whole was lost; the database and the state are then as before it.
  private func attempt(_ jobs: [Job]) -> [Result<[UInt8], StoreError>]? {
    let before = state
    do throws(StoreError) {
      try store.statement("BEGIN IMMEDIATE").perform()
      var outcomes: [Result<[UInt8], StoreError>] = []
      for job in jobs {
        do throws(StoreError) { outcomes.append(.success(try job(self))) } catch {
          outcomes.append(.failure(error))
          guard store.connection.isInTransaction else { throw error }
        }
      }
      try store.statement("COMMIT").perform()
      return outcomes
    } catch {
      lastFailure = error
      state = before
      do { try store.connection.rollBackIfNeeded() } catch { lastFailure = .sqlite(error) }
      return nil
    }
  }

  /// Brings everything into the database file and closes it.
  package func close() throws(StoreError) {
    _ = try sqlite { () throws(SQLiteError) in try store.connection.checkpoint(.truncate) }
  }

  /// Whether the last failure means that the disk can no longer be believed.
  package var hasFailedSync: Bool {
    guard case .sqlite(let error) = lastFailure else { return false }
    return error.isFailedSync
  }

  private func change(for request: WriteRequest, nowMs: Int64) throws(StoreError) -> Change {
    var request = request
    request.reason = try TextRule.freeText("the reason").clean(
      optional: request.reason,
      field: "reason"
    )
    return try Change(
      request: request,
      nowMs: max(nowMs, state.atMs),
      seq: state.seq + 1,
      store: store,
      counters: state.counters
    )
  }

  private func record(_ change: Change) throws(StoreError) -> Recorded {
    try refresher.refresh(after: change, limit: refreshLimit)
    let body = EventBody(
      changes: change.images,
      reason: change.request.reason,
      request: change.request.isDryRun ? nil : change.request.stamp
    )
    let text = body.text
    let header = EventHeader(
      seq: change.seq,
      atMs: change.nowMs,
      uid: change.request.author.uid,
      actor: change.request.author.name,
      method: change.request.method
    )
    let salt = Entropy.bytes(count: Self.saltBytes)
    let hash = header.hash(after: state.hash, salt: salt, body: text)
    try log.append(EventRecord(header: header, salt: salt, bodyText: text, hash: hash))
    if let stamp = body.request { try keep(stamp, change) }
    state.follow(header, hash, change.countersNow)
    return Recorded(seq: change.seq, changes: change.images)
  }

  private func keep(_ stamp: RequestStamp, _ change: Change) throws(StoreError) {
    let statement = try store.statement("INSERT INTO request_key VALUES (?, ?, ?)")
    statement.bind(change.request.author.uid, at: 1)
    statement.bind(stamp.key, at: 2)
    statement.bind(change.seq, at: 3)
    try statement.perform()
  }

  /// What the same request did before, or nil when this is its first time.
  private func earlier(_ request: WriteRequest) throws(StoreError) -> Recorded? {
    guard let stamp = request.stamp, !request.isDryRun else { return nil }
    let statement = try store.statement("SELECT seq FROM request_key WHERE uid = ?1 AND key = ?2")
    statement.bind(request.author.uid, at: 1)
    statement.bind(stamp.key, at: 2)
    guard let seq = try statement.only({ $0.integer(0) }) else { return nil }
    guard let event = try log.event(seq) else {
      throw .damaged(table: "request_key", column: "seq")
    }
    let body = try event.body()
    guard body.request == stamp else {
      throw .refused(
        Refusal(
          .requestKeyReused,
          field: "requestKey",
          "this key was used for another request, recorded as #\(seq)",
          hint: "use a new key for each request, and the same only to repeat it"
        )
      )
    }
    return Recorded(seq: seq, changes: body.changes)
  }

  private func undo(to before: WriterState) throws(StoreError) {
    state = before
    try store.statement("ROLLBACK TO call").perform()
    try store.statement("RELEASE call").perform()
  }
}

/// What the next event continues: the head of the chain and the last ids.
struct WriterState {
  private(set) var seq: Int64
  private(set) var atMs: Int64
  private(set) var hash: Digest
  private(set) var counters: IDCounters

  init(_ store: StoreConnection, _ log: EventLog) throws(StoreError) {
    seq = try store.headSeq()
    let head = try log.event(seq)
    atMs = head?.header.atMs ?? 0
    hash = head?.hash ?? .zero
    counters = try IDCounters(store)
  }

  mutating func follow(_ header: EventHeader, _ hash: Digest, _ counters: IDCounters) {
    seq = header.seq
    atMs = header.atMs
    self.hash = hash
    self.counters = counters
  }
}
