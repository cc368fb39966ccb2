package import AssayDesk
import AssaySearch
import SQLite

extension StoreWriter {
  /// The reply to a call whose group is committed.
  package enum Reply: Sendable {
    case body([UInt8])
    /// A read of any connection makes the body, because it takes longer than the writer may.
    case read(@Sendable (StoreReader) throws(DeskError) -> [UInt8])
  }

  /// How the reply of a running job is made once its group is committed.
  enum LaterReply {
    case made(() -> [UInt8])
    case read(@Sendable (StoreReader) throws(DeskError) -> [UInt8])

    fileprivate var reply: Reply {
      switch self {
      case .made(let make): .body(make())
      case .read(let read): .read(read)
      }
    }
  }

  /// The work of a call; returns the body of its reply.
  package typealias Job = @Sendable (StoreWriter) throws(DeskError) -> [UInt8]

  /// Computes up to `count` marked summaries in a transaction of its own; at least one, then until `isEnough`.
  ///
  /// Returns whether more may be left.
  package func catchUp(
    count: Int,
    isEnough: () -> Bool = { false }
  ) throws(DeskError) -> Bool {
    try inTransaction { () throws(DeskError) in
      try refresher.catchUp(count: count, isEnough: isEnough)
    }
  }

  /// Records some of the work that a reader has found out, in a transaction of its own.
  package func record(_ step: RefreshStep) throws(DeskError) {
    try inTransaction { () throws(DeskError) in try refresher.record(step) }
  }

  /// Replaces the reply of the running job by one that is made once the job's group is committed.
  package func reply(afterCommit make: @escaping () -> [UInt8]) { laterReply = .made(make) }

  /// Replaces the reply of the running job by one that a reader makes once the job's group is committed.
  package func reply(
    reading make: @escaping @Sendable (StoreReader) throws(DeskError) -> [UInt8]
  ) {
    laterReply = .read(make)
  }

  /// Whether any summary is left for later.
  package func hasMarks() throws(DeskError) -> Bool { try RefreshWork(store: store).isLeft() }

  /// Runs the jobs in one transaction and returns the result of each once all are durable.
  ///
  /// If the storage fails the group, each job runs again alone, so that one job that is too large does not fail the
  /// others; after a failed sync no job runs.
  package func commit(_ jobs: [Job]) -> [Result<Reply, DeskError>] {
    do throws(DeskError) { return try commitWithRetry(jobs) } catch {
      return jobs.count == 1 ? [.failure(error)] : jobs.map { commitAlone($0) }
    }
  }

  private func commitAlone(_ job: @escaping Job) -> Result<Reply, DeskError> {
    if let failedSync { return .failure(failedSync) }
    do throws(DeskError) { return try commitWithRetry([job])[0] } catch { return .failure(error) }
  }

  /// Runs the jobs without savepoints; if a call cannot be undone that way, runs them again with savepoints.
  private func commitWithRetry(
    _ jobs: [Job]
  ) throws(DeskError) -> [Result<Reply, DeskError>] {
    keepsSavepoints = false
    do throws(DeskError) { return try attempt(jobs) } catch {
      guard mustRollBackGroup, !hasFailedSync else { throw error }
      keepsSavepoints = true
      return try attempt(jobs)
    }
  }

  /// Throws if the group as a whole was lost; the database and the state are then as before.
  private func attempt(_ jobs: [Job]) throws(DeskError) -> [Result<Reply, DeskError>] {
    let before = (state: events.state, head: events.head)
    mustRollBackGroup = false
    removesContents = false
    // Without new events in the log, readers that began lately do not need it.
    eraseRemoved(waitingMilliseconds: 0)
    do {
      let outcomes = try inTransaction { () throws(DeskError) in
        let outcomes = try jobs.map { (job) throws(DeskError) in try outcome(of: job) }
        try events.finish()
        return outcomes
      }
      if removesContents { holdsRemoved = true }
      eraseRemoved(waitingMilliseconds: removesContents ? Self.eraseMilliseconds : 0)
      return outcomes.map { outcome in
        outcome.later.map { .success($0.reply) } ?? outcome.reply.map { .body($0) }
      }
    } catch {
      events.restore(before.state, head: before.head)
      throw error
    }
  }

  /// The result of a job, and how its reply is made after the commit if the job asked for that.
  private typealias Outcome = (reply: Result<[UInt8], DeskError>, later: LaterReply?)

  /// Runs one job of the open group and returns its result; throws an error that loses the group.
  private func outcome(of job: Job) throws(DeskError) -> Outcome {
    laterReply = nil
    do throws(DeskError) {
      let reply = try job(self)
      precondition(
        !mustRollBackGroup,
        "a job went on after a call that only its group can take back"
      )
      return (.success(reply), laterReply)
    } catch {
      note(error)
      guard store.connection.isInTransaction, !mustRollBackGroup, !hasFailedSync else {
        throw error
      }
      return (.failure(error), nil)
    }
  }

  private func inTransaction<Value>(
    _ body: () throws(DeskError) -> Value
  ) throws(DeskError) -> Value {
    try store.statement("BEGIN IMMEDIATE").execute()
    do {
      let value = try body()
      try store.statement("COMMIT").execute()
      return value
    } catch {
      note(error)
      store.caches.commonTerms.removeAll()
      store.caches.postings = PostingCache()
      try sqlite { () throws(SQLiteError) in try store.connection.rollBackIfNeeded() }
      throw error
    }
  }

  func note(_ error: DeskError) {
    if case .storage(let failure) = error, failure.isFailedSync { failedSync = error }
  }
}
