package import AssayDesk
import AssaySearch
import SQLite

extension StoreWriter {
  /// What has become of a call whose group is committed.
  package enum Reply: Sendable {
    /// The body of its reply.
    case body([UInt8])
    /// The call goes on in a later group.
    case unfinished(SlicedJob)
    /// A read of any connection makes the body, because it takes longer than the writer may.
    case read(@Sendable (StoreReader) throws(DeskError) -> [UInt8])
    /// A read of any connection prepares the work, which is then to be done again.
    case again(Preparation)
  }

  /// Reads what some work needs, and returns the work.
  package typealias Preparation = @Sendable (StoreReader) throws(DeskError) -> Work

  /// How the reply of a running job is made once its group is committed.
  enum LaterReply {
    case made(() -> [UInt8])
    case read(@Sendable (StoreReader) throws(DeskError) -> [UInt8])
    case again(Preparation)
    case unfinished(SlicedJob)

    fileprivate var reply: Reply {
      switch self {
      case .made(let make): .body(make())
      case .read(let read): .read(read)
      case .again(let prepare): .again(prepare)
      case .unfinished(let rest): .unfinished(rest)
      }
    }
  }

  /// The work of a call; returns the body of its reply.
  package typealias Job = @Sendable (StoreWriter) throws(DeskError) -> [UInt8]

  /// The work that a call has in one group.
  package enum Work: Sendable {
    /// All of it.
    case whole(Job)
    /// The next slice of it.
    case slice(SlicedJob)

    package var isSliced: Bool { if case .slice = self { true } else { false } }
  }

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
  ///
  /// The transaction is not synced to the disk: after a power failure the work is found out again. The next call's is,
  /// and the log with it.
  package func record(_ step: RefreshStep) throws(DeskError) {
    try inUnsyncedTransaction { () throws(DeskError) in try refresher.record(step) }
  }

  /// Runs `body` in a transaction that is not synced to the disk.
  func inUnsyncedTransaction<Value>(
    _ body: () throws(DeskError) -> Value
  ) throws(DeskError) -> Value {
    let level = try store.statement("PRAGMA synchronous").fetchInteger() ?? 2
    try setSynchronous(min(level, 1))
    let value: Value
    do throws(DeskError) { value = try inTransaction(body) } catch {
      try setSynchronous(level)
      throw error
    }
    try setSynchronous(level)
    return value
  }

  /// Sets SQLite's level of syncing: 2 syncs the log at the end of each transaction, 1 only before a checkpoint.
  private func setSynchronous(_ level: Int64) throws(DeskError) {
    try sqlite { () throws(SQLiteError) in
      try store.connection.execute("PRAGMA synchronous=\(level)")
    }
  }

  /// Replaces the reply of the running job by one that is made once the job's group is committed.
  package func reply(afterCommit make: @escaping () -> [UInt8]) { laterReply = .made(make) }

  /// Replaces the reply of the running job by one that a reader makes once the job's group is committed.
  package func reply(
    reading make: @escaping @Sendable (StoreReader) throws(DeskError) -> [UInt8]
  ) {
    laterReply = .read(make)
  }

  /// Has the running job, which has changed nothing, done again after a reader has prepared it.
  package func reply(preparedBy prepare: @escaping Preparation) { laterReply = .again(prepare) }

  /// Has the running job, which has changed nothing, go on as another in a later group.
  package func reply(continuedBy rest: SlicedJob) { laterReply = .unfinished(rest) }

  /// Whether any summary is left for later.
  package func hasMarks() throws(DeskError) -> Bool { try RefreshWork(store: store).isLeft() }

  /// Runs the jobs in one transaction, unless the storage fails it, and returns the result of each once all are durable.
  package func commit(_ jobs: [Job]) -> [Result<Reply, DeskError>] {
    var rest = jobs[...]
    var results: [Result<Reply, DeskError>] = []
    while !rest.isEmpty { results += commit { rest.popFirst().map { .whole($0) } } }
    return results
  }

  /// Runs the work that `next` gives, each piece once the one before it has run, in one transaction until it gives nil;
  /// returns the result of each once all are durable.
  ///
  /// If the storage fails the group, it ends, and each piece runs again alone, so that one that is too large does not
  /// fail the others; after a failed sync nothing runs.
  package func commit(_ next: () -> Work?) -> [Result<Reply, DeskError>] {
    guard let first = next() else { return [] }
    if let failedSync { return [.failure(failedSync)] }
    var group = [first]
    do throws(DeskError) { return try commitWithRetry(&group, next) } catch {
      return group.count == 1 ? [.failure(error)] : group.map { commitAlone($0) }
    }
  }

  private func commitAlone(_ work: Work) -> Result<Reply, DeskError> {
    if let failedSync { return .failure(failedSync) }
    var group = [work]
    do throws(DeskError) { return try commitWithRetry(&group) { nil }[0] } catch {
      return .failure(error)
    }
  }

  /// Runs a group without savepoints; if a call cannot be undone that way, runs it again with savepoints.
  ///
  /// Adds the work that `next` gives to the group.
  private func commitWithRetry(
    _ group: inout [Work],
    _ next: () -> Work?
  ) throws(DeskError) -> [Result<Reply, DeskError>] {
    keepsSavepoints = false
    do throws(DeskError) { return try attempt(&group, next) } catch {
      guard mustRollBackGroup, !hasFailedSync else { throw error }
      keepsSavepoints = true
      return try attempt(&group, next)
    }
  }

  /// Throws if the group as a whole was lost; the database and the state are then as before.
  private func attempt(
    _ group: inout [Work],
    _ next: () -> Work?
  ) throws(DeskError) -> [Result<Reply, DeskError>] {
    let before = (state: events.state, head: events.head)
    mustRollBackGroup = false
    removesContents = false
    // Without new events in the log, readers that began lately do not need it.
    eraseRemovedInPace(waitingMilliseconds: 0)
    do {
      let outcomes = try inTransaction { () throws(DeskError) in
        var outcomes = try group.map { (work) throws(DeskError) in try outcome(of: work) }
        while let work = next() {
          group.append(work)
          outcomes.append(try outcome(of: work))
        }
        try events.finish()
        return outcomes
      }
      if removesContents { holdsRemoved = true }
      eraseRemovedInPace(waitingMilliseconds: removesContents ? Self.eraseMilliseconds : 0)
      return outcomes.map { outcome in
        outcome.later.map { .success($0.reply) } ?? outcome.reply
      }
    } catch {
      events.restore(before.state, head: before.head)
      throw error
    }
  }

  /// The result of some work, and how its reply is made after the commit if the work asked for that.
  private typealias Outcome = (reply: Result<Reply, DeskError>, later: LaterReply?)

  /// Does some work of the open group and returns its result; throws an error that loses the group.
  private func outcome(of work: Work) throws(DeskError) -> Outcome {
    laterReply = nil
    do throws(DeskError) {
      let reply: Reply =
        switch work {
        case .whole(let job): .body(try job(self))
        case .slice(let job): try job.run(self)
        }
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

  func inTransaction<Value>(
    _ body: () throws(DeskError) -> Value
  ) throws(DeskError) -> Value {
    try store.statement("BEGIN IMMEDIATE").execute()
    do {
      let value = try body()
      try store.statement("COMMIT").execute()
      return value
    } catch {
      note(error)
      store.caches.forgetTransaction()
      try sqlite { () throws(SQLiteError) in try store.connection.rollBackIfNeeded() }
      throw error
    }
  }

  func note(_ error: DeskError) {
    if case .storage(let failure) = error, failure.isFailedSync { failedSync = error }
  }
}
