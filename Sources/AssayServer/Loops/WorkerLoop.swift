import AssayDesk
import AssayStore
import Posix
import Threading

/// A thread that answers slow reads one at a time, at a lower priority than the loops.
struct WorkerLoop {
  private static let nice: Int32 = 5

  let reader: StoreReader
  let queue: JobQueue<ReadJob>
  let log: Log

  /// Runs until the queue is closed and empty.
  func run() {
    do throws(PosixError) { try Thread.lowerPriority(nice: Self.nice) } catch {
      log.warning("worker.priority", ["error": .text(error.description)])
    }
    while let job = queue.take(upTo: 1)?.first {
      let result = job.run(reader)
      queue.finish(1)
      job.inbox.post(result)
    }
  }
}
