import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Threading

/// The one writer, and whose turn it is to use it: the writer's own thread, or a loop that finds it idle.
final class Committer: Sendable {
  /// How many summaries are caught up with at a time, while nobody waits.
  private static let catchUpCount: Int64 = 50
  /// For how long at least, while somebody does: with less, catching up would never end on a busy server, where lists
  /// take the longer way until it has.
  private static let catchUpNanoseconds: UInt64 = 4_000_000

  /// Held while a group runs, so that there is never more than one.
  private let writer: Guarded<StoreWriter>
  private let queue: JobQueue<WriteJob>
  private let commitNotifier: CommitNotifier
  private let log: Log
  /// Ends the process at once.
  private let stop: @Sendable (Int32) -> Never

  init(
    _ writer: sending StoreWriter,
    _ queue: JobQueue<WriteJob>,
    _ commitNotifier: CommitNotifier,
    _ log: Log,
    stop: @escaping @Sendable (Int32) -> Never
  ) {
    self.writer = Guarded(writer)
    self.queue = queue
    self.commitNotifier = commitNotifier
    self.log = log
    self.stop = stop
  }

  /// Runs the jobs, which were taken from the queue, in one transaction, hands out their replies, in order, once
  /// that is durable, and then tells the watches, so that who made a change is answered first.
  func commit(_ jobs: [WriteJob], answer: ([[UInt8]]) -> Void) {
    let done = writer.withLock { writer in run(jobs, writer) }
    queue.finish(jobs.count)
    answer(zip(jobs, done.outcomes).map(reply))
    if let head = done.newHead { commitNotifier.notify(head: head) }
  }

  /// Runs a job here and now when nothing else is being written or waits to be, which saves two hops
  /// between threads; nil when it must be queued.
  ///
  /// Jobs that the writer's thread has taken and not yet committed wait in this sense: an earlier call of the
  /// same batch may be among them.
  func commitIfIdle(_ job: WriteJob) -> [UInt8]? {
    guard queue.isIdle else { return nil }
    let done = writer.withLockIfFree { writer in
      (group: run([job], writer), leavesWork: hasMarks(writer) || writer.isCheckpointDue)
    }
    guard let done, let outcome = done.group.outcomes.first else { return nil }
    if let head = done.group.newHead { commitNotifier.notify(head: head) }
    if done.leavesWork { queue.wake() }
    return reply(to: job, outcome)
  }

  /// What became of each job, and the newest event where that is a new one.
  private func run(
    _ jobs: [WriteJob],
    _ writer: StoreWriter
  ) -> (outcomes: [Result<[UInt8], DeskError>], newHead: Int64?) {
    let before = writer.headSeq
    let outcomes = writer.commit(jobs.map(\.run))
    stopIfDiskFailed(writer)
    return (outcomes, writer.headSeq == before ? nil : writer.headSeq)
  }

  /// Works off some summaries that changes have left for later; true when more are left.
  func catchUp() -> Bool {
    writer.withLock { writer in
      guard hasMarks(writer) else { return false }
      do throws(DeskError) {
        let due = Clock.monotonicNanoseconds() + Self.catchUpNanoseconds
        return try writer.catchUp(count: Self.catchUpCount) {
          !queue.isIdle && Clock.monotonicNanoseconds() >= due
        }
      } catch {
        stopIfDiskFailed(writer)
        log.report(error)
        return false
      }
    }
  }

  /// Does what is due of a checkpoint, and begins to bring in the whole log where nothing else is to be done; true when
  /// it should be called again to rest.
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

  /// Brings everything into the database file, when nobody writes any more.
  func close() {
    writer.withLock { writer in
      do throws(DeskError) { try writer.close() } catch { log.report(error) }
    }
  }

  private func hasMarks(_ writer: StoreWriter) -> Bool {
    do throws(DeskError) { return try writer.hasMarks() } catch {
      log.report(error)
      return false
    }
  }

  private func reply(to job: WriteJob, _ outcome: Result<[UInt8], DeskError>) -> [UInt8] {
    switch outcome {
    case .success(let reply): return reply
    case .failure(let error):
      log.report(error)
      job.tally.countError()
      return ReplyText.failure(job.id ?? .null, error: RPCError(error))
    }
  }

  /// After a failed fsync nothing that was written can be believed to be on the disk.
  private func stopIfDiskFailed(_ writer: StoreWriter) {
    guard writer.hasFailedSync else { return }
    log.error("disk.failed", ["action": "the server stops; check the disk before starting again"])
    stop(74)
  }
}

extension Log {
  /// Tells what only the server's operator can do something about.
  func report(_ error: DeskError) {
    switch error {
    case .refused: break
    case .damaged(let table, let column):
      self.error("store.damaged", ["table": .text(table), "column": .text(column)])
    case .storage(let failure):
      self.error("store.failed", ["error": .text(failure.detail)])
    }
  }
}
