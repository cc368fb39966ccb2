import Posix
import Threading

/// The thread that writes: it runs whatever calls wait in one transaction, and answers them once that
/// is durable.
struct WriterLoop {
  /// The most events of one transaction, but for those of a single call: everybody else waits for it to end.
  private static let maximumGroup = 256
  /// For how long nothing must have been written before the log is brought in altogether.
  private static let restNanoseconds: UInt64 = 1_000_000_000

  let committer: Committer
  let queue: JobQueue<WriteJob>

  /// Runs until the queue is closed and empty.
  func run() {
    var hasMarks = committer.catchUp()
    var wantsIdleCheckpoint = false
    while true {
      let restsAt = Clock.monotonicNanoseconds() + Self.restNanoseconds
      let jobs =
        if hasMarks {
          queue.takeNow(upTo: Self.maximumGroup)
        } else if wantsIdleCheckpoint {
          queue.take(upTo: Self.maximumGroup, untilNanoseconds: restsAt)
        } else {
          queue.take(upTo: Self.maximumGroup)
        }
      guard let jobs else { return }
      if !jobs.isEmpty { answer(jobs) }
      hasMarks = committer.catchUp()
      let isResting = wantsIdleCheckpoint && jobs.isEmpty && Clock.monotonicNanoseconds() >= restsAt
      wantsIdleCheckpoint = committer.checkpointIfDue(isResting: isResting)
    }
  }

  private func answer(_ jobs: [WriteJob]) {
    committer.commit(jobs) { replies in
      var completions: [ObjectIdentifier: (inbox: LoopInbox, replies: [Completion])] = [:]
      for (job, reply) in zip(jobs, replies) {
        let completion = Completion(connection: job.connection, token: job.token, reply: reply)
        let inbox = ObjectIdentifier(job.inbox)
        completions[inbox, default: (job.inbox, [])].replies.append(completion)
      }
      for (inbox, replies) in completions.values { inbox.post(replies) }
    }
  }
}
