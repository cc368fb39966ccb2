import AssayStore
import JSONRPC
import Posix
import SQLite

/// The thread that does every write: it runs whatever calls wait in one transaction, and answers them
/// once that is durable.
struct WriterLoop {
  /// The most calls of one transaction.
  private static let greatestGroup = 256
  /// How many summaries are caught up with between two groups.
  private static let catchUpCount: Int64 = 50

  let writer: StoreWriter
  let queue: JobQueue<WriteJob>
  let log: Log

  /// Runs until the queue is closed and empty.
  func run() {
    var hasMarks = catchUp()
    while true {
      let jobs =
        hasMarks
        ? queue.takeNow(upTo: Self.greatestGroup) : queue.take(upTo: Self.greatestGroup)
      guard let jobs else { return }
      if !jobs.isEmpty { commit(jobs) }
      hasMarks = catchUp()
    }
  }

  private func commit(_ jobs: [WriteJob]) {
    let outcomes = writer.commit(jobs.map(\.run))
    stopIfDiskFailed()
    var completions: [ObjectIdentifier: (inbox: LoopInbox, replies: [Completion])] = [:]
    for (job, outcome) in zip(jobs, outcomes) {
      let completion = Completion(
        connection: job.connection,
        token: job.token,
        reply: reply(to: job, outcome)
      )
      completions[ObjectIdentifier(job.inbox), default: (job.inbox, [])].replies.append(completion)
    }
    for (inbox, replies) in completions.values { inbox.post(replies) }
  }

  private func reply(to job: WriteJob, _ outcome: Result<[UInt8], StoreError>) -> [UInt8] {
    switch outcome {
    case .success(let reply): return reply
    case .failure(let error):
      log.report(error)
      return ReplyText.failure(job.id ?? .null, error: RPCError(error))
    }
  }

  /// Works off some marked summaries; true when more are left.
  private func catchUp() -> Bool {
    do throws(StoreError) {
      guard try writer.hasMarks() else { return false }
      return try writer.catchUp(count: Self.catchUpCount)
    } catch {
      stopIfDiskFailed()
      log.report(error)
      return false
    }
  }

  /// After a failed fsync nothing that was written can be believed to be on the disk.
  private func stopIfDiskFailed() {
    guard writer.hasFailedSync else { return }
    log.error("disk.failed", ["action": "the server stops; check the disk before starting again"])
    Process.exitNow(code: 74)
  }
}

extension Log {
  /// Tells what only the server's operator can do something about.
  func report(_ error: StoreError) {
    switch error {
    case .refused: break
    case .damaged(let table, let column):
      self.error("store.damaged", ["table": .text(table), "column": .text(column)])
    case .sqlite(let error):
      self.error("store.failed", ["error": .text(error.description)])
    }
  }
}
