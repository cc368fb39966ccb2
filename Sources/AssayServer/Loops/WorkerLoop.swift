import AssayDesk
import AssayStore
import Posix
import Threading

/// A thread that answers reads of one queue one at a time, at a lower priority than the loops.
///
/// A read that nobody waits for any more is dropped, or stops at the next row.
struct WorkerLoop {
  /// The priority of threads that answer slow reads; that of long ones is lower, as slow reads are awaited.
  static let slowNice: Int32 = 5
  static let longNice: Int32 = 10

  let nice: Int32
  let reader: StoreReader
  let queue: FairQueue<ReadJob>
  let log: Log

  /// Runs until the queue is closed and empty.
  func run() {
    do throws(PosixError) { try Thread.lowerPriority(nice: nice) } catch {
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
    if job.cancellation.isCancelled, let result = job.resultIfCancelled { return result() }
    return reader.stopping(when: job.cancellation) { job.run(reader) }
  }
}
