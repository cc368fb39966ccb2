import AssayDesk
import AssayStore
import Posix
import Threading

/// A thread that answers slow reads one at a time, at a lower priority than the loops.
///
/// A read that nobody waits for any more is dropped, or stops at the next row.
struct WorkerLoop {
  private static let nice: Int32 = 5

  let reader: StoreReader
  let queue: FairQueue<ReadJob>
  let log: Log

  /// Runs until the queue is closed and empty.
  func run() {
    do throws(PosixError) { try Thread.lowerPriority(nice: Self.nice) } catch {
      log.warning("worker.priority", ["error": .text(error.description)])
    }
    while let taken = queue.take() {
      let begin = Clock.monotonicNanoseconds()
      let result = result(of: taken.job)
      queue.finish(taken, nanoseconds: Clock.monotonicNanoseconds() - begin)
      taken.job.inbox.post(result)
    }
  }

  private func result(of job: ReadJob) -> WorkerResult {
    if job.cancellation.isCancelled, let result = job.resultIfCancelled { return result }
    return reader.stopping(when: job.cancellation) { job.run(reader) }
  }
}
