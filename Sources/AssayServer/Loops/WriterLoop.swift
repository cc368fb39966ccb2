import Posix
import Threading

/// The writer's thread: it runs waiting calls in groups, each in one transaction, and answers them once the
/// transaction is durable.
struct WriterLoop {
  /// How long the writer must be idle before the whole log is checkpointed.
  private static let restNanoseconds: UInt64 = 1_000_000_000
  /// How long an idle writer waits before it tries again to erase what a redaction removed.
  private static let eraseNanoseconds: UInt64 = 50_000_000
  /// How long after an attempt that waited for readers the next one does, a hundred times as long as it waits.
  private static let patienceNanoseconds: UInt64 = 6_000_000_000

  let committer: Committer
  let queue: FairQueue<WriteJob>

  /// Runs until the queue is closed and empty.
  func run() {
    // The last process may have ended before it erased what it had removed.
    var waitsAt: UInt64 = 0
    var holdsRemoved = eraseRemoved(&waitsAt)
    var wantsIdleCheckpoint = false
    while true {
      let now = Clock.monotonicNanoseconds()
      let restsAt = now + Self.restNanoseconds
      let deadline: UInt64? =
        if holdsRemoved {
          now + Self.eraseNanoseconds
        } else if wantsIdleCheckpoint {
          restsAt
        } else {
          nil
        }
      guard let hasJobs = queue.waitForJob(untilNanoseconds: deadline) else { return }
      if hasJobs { committer.commitGroup(answer: post) }
      committer.recordRefreshed()
      holdsRemoved = eraseRemoved(&waitsAt)
      let isResting = wantsIdleCheckpoint && !hasJobs && Clock.monotonicNanoseconds() >= restsAt
      wantsIdleCheckpoint = committer.checkpointIfDue(isResting: isResting)
    }
  }

  /// Tries to erase what redactions have removed; returns true if it should be tried again soon.
  ///
  /// Where readers and changes follow each other without a pause, some reader always needs the log, so from `waitsAt` on
  /// an attempt holds up the changes until the readers have ended, for a short time.
  private func eraseRemoved(_ waitsAt: inout UInt64) -> Bool {
    guard committer.eraseRemoved(waitingForReaders: false) else { return false }
    let now = Clock.monotonicNanoseconds()
    guard now >= waitsAt else { return true }
    waitsAt = now + Self.patienceNanoseconds
    return committer.eraseRemoved(waitingForReaders: true)
  }

  /// Posts replies to the loops of the connections, to each loop all at once.
  private func post(_ replies: [(job: WriteJob, reply: Prepared)]) {
    var completions: [ObjectIdentifier: (inbox: LoopInbox, replies: [Completion])] = [:]
    for (job, reply) in replies {
      let completion = Completion(connection: job.connection, token: job.token, result: reply)
      let inbox = ObjectIdentifier(job.inbox)
      completions[inbox, default: (job.inbox, [])].replies.append(completion)
    }
    for (inbox, replies) in completions.values { inbox.post(replies) }
  }
}
