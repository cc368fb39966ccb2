package import AssayDesk
import AssaySearch
import SQLite

extension StoreWriter {
  /// The work of a call; returns the body of its reply.
  package typealias Job = @Sendable (StoreWriter) throws(DeskError) -> [UInt8]

  /// Computes up to `count` marked summaries in a transaction of its own; at least one, then until `isEnough`.
  ///
  /// Returns whether more may be left.
  package func catchUp(
    count: Int64,
    isEnough: () -> Bool = { false }
  ) throws(DeskError) -> Bool {
    try inTransaction { () throws(DeskError) in
      try refresher.catchUp(count: count, isEnough: isEnough)
    }
  }

  /// Replaces the reply of the running job by one that is made once the job's group is committed.
  package func reply(afterCommit make: @escaping () -> [UInt8]) { laterReply = make }

  /// Whether any summary is marked for later.
  package func hasMarks() throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM refresh LIMIT 1").hasRow()
  }

  /// Runs the jobs in one transaction, unless the storage fails it, and returns the result of each once all are durable.
  package func commit(_ jobs: [Job]) -> [Result<[UInt8], DeskError>] {
    var rest = jobs[...]
    var results: [Result<[UInt8], DeskError>] = []
    while !rest.isEmpty { results += commit { rest.popFirst() } }
    return results
  }

  /// Runs the jobs that `next` gives, each once the one before it has run, in one transaction until it gives nil;
  /// returns the result of each once all are durable.
  ///
  /// If the storage fails the group, it ends, and each of its jobs runs again alone, so that one job that is too large
  /// does not fail the others; after a failed sync no job runs.
  package func commit(_ next: () -> Job?) -> [Result<[UInt8], DeskError>] {
    guard let first = next() else { return [] }
    if let failedSync { return [.failure(failedSync)] }
    var jobs = [first]
    do throws(DeskError) { return try commitWithRetry(&jobs, next) } catch {
      return jobs.count == 1 ? [.failure(error)] : jobs.map { commitAlone($0) }
    }
  }

  private func commitAlone(_ job: @escaping Job) -> Result<[UInt8], DeskError> {
    if let failedSync { return .failure(failedSync) }
    var jobs = [job]
    do throws(DeskError) { return try commitWithRetry(&jobs) { nil }[0] } catch {
      return .failure(error)
    }
  }

  /// Runs jobs without savepoints; if a call cannot be undone that way, runs them again with savepoints.
  ///
  /// Adds the jobs that `next` gives to `jobs`.
  private func commitWithRetry(
    _ jobs: inout [Job],
    _ next: () -> Job?
  ) throws(DeskError) -> [Result<[UInt8], DeskError>] {
    keepsSavepoints = false
    do throws(DeskError) { return try attempt(&jobs, next) } catch {
      guard mustRollBackGroup, !hasFailedSync else { throw error }
      keepsSavepoints = true
      return try attempt(&jobs, next)
    }
  }

  /// Throws if the group as a whole was lost; the database and the state are then as before.
  private func attempt(
    _ jobs: inout [Job],
    _ next: () -> Job?
  ) throws(DeskError) -> [Result<[UInt8], DeskError>] {
    let before = (state: events.state, head: events.head)
    mustRollBackGroup = false
    removesContents = false
    // Without new events in the log, readers that began lately do not need it.
    eraseRemoved(waitingMilliseconds: 0)
    do {
      let outcomes = try inTransaction { () throws(DeskError) in
        var outcomes = try jobs.map { (job) throws(DeskError) in try outcome(of: job) }
        while let job = next() {
          jobs.append(job)
          outcomes.append(try outcome(of: job))
        }
        try events.finish()
        return outcomes
      }
      if removesContents { holdsRemoved = true }
      eraseRemoved(waitingMilliseconds: removesContents ? Self.eraseMilliseconds : 0)
      return outcomes.map { outcome in
        outcome.later.map { make in .success(make()) } ?? outcome.reply
      }
    } catch {
      events.restore(before.state, head: before.head)
      throw error
    }
  }

  /// The result of a job, and what makes its reply after the commit if the job asked for that.
  private typealias Outcome = (reply: Result<[UInt8], DeskError>, later: (() -> [UInt8])?)

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
