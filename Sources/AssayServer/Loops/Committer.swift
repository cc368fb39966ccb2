import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Threading

/// Owns the only writer and lets one thread at a time use it: the writer's thread, or a loop that finds it idle.
final class Committer: Sendable {
  /// How long an attempt to erase what redactions removed waits for readers, if it waits.
  private static let eraseMilliseconds: Int32 = 60

  /// Held while a group of jobs runs, so that only one group runs at a time.
  private let writer: Guarded<StoreWriter>
  private let queue: FairQueue<WriteJob>
  /// What changes have left for later, and what has been computed of it.
  let refreshing: RefreshHandover
  private let commitNotifier: CommitNotifier
  private let log: Log
  /// Ends the process at once, with the given exit status.
  private let stop: @Sendable (Int32) -> Never

  init(
    _ writer: sending StoreWriter,
    _ queue: FairQueue<WriteJob>,
    _ commitNotifier: CommitNotifier,
    _ log: Log,
    stop: @escaping @Sendable (Int32) -> Never
  ) {
    writer.slices.hasShortOthers = { queue.hasWaitingShortJob }
    self.writer = Guarded(writer)
    self.queue = queue
    refreshing = RefreshHandover { queue.wake() }
    self.commitNotifier = commitNotifier
    self.log = log
    self.stop = stop
  }

  /// Takes a group of waiting jobs and runs it in one transaction; once it is durable, passes the jobs that are finished
  /// with their replies to `answer`, and then notifies the watches, so that callers are answered before watches hear of
  /// the changes.
  ///
  /// A call of many items that is not finished waits for its next turn.
  func commitGroup(answer: ([(job: WriteJob, reply: Prepared)]) -> Void) {
    var group = WriteGroup(of: queue)
    let done = writer.withLock { writer in run(writer) { group.next()?.work } }
    group.end()
    var replies: [(job: WriteJob, reply: Prepared)] = []
    for (taken, outcome) in zip(group.taken, done.outcomes) {
      var job = taken.job
      if case .success(.unfinished(let rest)) = outcome {
        job.work = .slice(rest)
        queue.put(job, of: taken.origin)
      } else if let reply = reply(to: job, outcome) {
        replies.append((job, reply))
      }
    }
    queue.finish(group.taken)
    answer(replies)
    if let head = done.newHead { commitNotifier.notify(head: head) }
  }

  /// Runs a job on this thread if it is whole and no other job is running or waiting, which saves two hops between
  /// threads; returns nil if the job must be queued.
  ///
  /// Jobs that the writer's thread has taken but not committed count as running: an earlier call of the same batch may
  /// be among them.
  func commitIfIdle(_ job: WriteJob) -> Prepared? {
    guard case .whole = job.work, queue.isIdle else { return nil }
    let done = writer.withLockIfFree { writer in
      (
        group: run(writer, only: job),
        leavesWork: writer.isCheckpointDue || writer.holdsRemoved
      )
    }
    guard let done, let outcome = done.group.outcomes.first else { return nil }
    if let head = done.group.newHead { commitNotifier.notify(head: head) }
    if done.leavesWork { queue.wake() }
    return reply(to: job, outcome)
  }

  private func run(_ writer: StoreWriter, only job: WriteJob) -> Done {
    var first: StoreWriter.Work? = job.work
    return run(writer) { first.take() }
  }

  /// Runs the work that `next` gives in one transaction.
  private func run(_ writer: StoreWriter, _ next: () -> StoreWriter.Work?) -> Done {
    let before = writer.headSeq
    let outcomes = writer.commit(next)
    stopIfDiskFailed(writer)
    if hasMarks(writer) { refreshing.announce() }
    return (outcomes, writer.headSeq == before ? nil : writer.headSeq)
  }

  /// The outcome of each job of a group, and the sequence number of the newest event if the jobs recorded any.
  private typealias Done = (outcomes: [Result<StoreWriter.Reply, DeskError>], newHead: Int64?)

  /// Records what the refresher's thread has computed since, if anything.
  func recordRefreshed() {
    guard let step = refreshing.take() else { return }
    let isRecorded = writer.withLock { writer in
      do throws(DeskError) {
        try writer.record(step)
        return true
      } catch {
        stopIfDiskFailed(writer)
        log.report(error)
        return false
      }
    }
    refreshing.finish(isRecorded: isRecorded)
  }

  /// Does the checkpoint work that is due, and starts to checkpoint the whole log when the writer rests; returns true
  /// if the writer should call again after a rest.
  func checkpointIfDue(isResting: Bool) -> Bool {
    writer.withLock { writer in
      guard isResting || writer.isCheckpointDue else { return writer.wantsIdleCheckpoint }
      do throws(DeskError) {
        try writer.checkpointIfDue(isResting: isResting) { [queue] in queue.wake() }
      } catch {
        stopIfDiskFailed(writer)
        log.report(error)
        return false
      }
      return writer.wantsIdleCheckpoint
    }
  }

  /// Tries to erase what redactions have removed from the files of the database; returns true if readers need it still,
  /// so that the writer should try again soon.
  func eraseRemoved(waitingForReaders waits: Bool) -> Bool {
    writer.withLock { writer in
      if waits {
        writer.eraseRemoved(waitingMilliseconds: Self.eraseMilliseconds)
      } else {
        writer.eraseRemovedInPace(waitingMilliseconds: 0)
      }
      stopIfDiskFailed(writer)
      return writer.holdsRemoved
    }
  }

  /// Erases what redactions have removed, and checkpoints the whole log into the database file; called after the last
  /// write.
  func close() {
    writer.withLock { writer in
      writer.eraseAllRemoved()
      do throws(DeskError) { try writer.close() } catch { log.report(error) }
    }
  }

  private func hasMarks(_ writer: StoreWriter) -> Bool {
    do throws(DeskError) { return try writer.hasMarks() } catch {
      log.report(error)
      return false
    }
  }

  /// Returns the reply to a job, or the read that makes it; nil if the job is not finished.
  private func reply(
    to job: WriteJob,
    _ outcome: Result<StoreWriter.Reply, DeskError>
  ) -> Prepared? {
    switch outcome {
    case .success(.body(let reply)): return .answered(reply)
    case .success(.unfinished): return nil
    case .success(.read(let read)):
      return .slow { [log] reader, running in
        do throws(DeskError) { return try read(reader) } catch {
          // Nobody wants the reply of a connection that has gone, and reading it was stopped.
          if !running.isCancelled { log.report(error) }
          return ReplyText.failure(job.id ?? .null, error: .unreadResult)
        }
      }
    case .success(.again(let prepare)):
      return .preparing { [log] reader in
        do throws(DeskError) { return .write(try prepare(reader), job.tally) } catch {
          log.report(error)
          return .answered(ReplyText.failure(job.id ?? .null, error: RPCError(error)))
        }
      }
    case .failure(let error): return .answered(failure(of: job, error))
    }
  }

  private func failure(of job: WriteJob, _ error: DeskError) -> [UInt8] {
    log.report(error)
    job.tally.countError()
    if case .slice(let slice) = job.work, let reply = slice.replyIfFailed { return reply(error) }
    return ReplyText.failure(job.id ?? .null, error: RPCError(error))
  }

  /// After a failed fsync, no earlier write can be assumed to be on disk.
  private func stopIfDiskFailed(_ writer: StoreWriter) {
    guard writer.hasFailedSync else { return }
    log.error("disk.failed", ["action": "the server stops; check the disk before starting again"])
    stop(74)
  }
}

extension Log {
  /// Logs the errors that only the server's operator can fix.
  func report(_ error: DeskError) {
    switch error {
    case .refused, .deferred: break
    case .damaged(let table, let column):
      self.error("store.damaged", ["table": .text(table), "column": .text(column)])
    case .storage(let failure):
      self.error("store.failed", ["error": .text(failure.detail)])
    }
  }
}
