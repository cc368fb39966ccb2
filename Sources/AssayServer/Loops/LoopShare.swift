import Threading

/// What all loops share.
struct LoopShare: Sendable {
  let dispatcher: Dispatcher
  let state: ServerState
  let limits: ServerLimits
  let committer: Committer
  let commitNotifier: CommitNotifier
  let writes: JobQueue<WriteJob>
  let reads: JobQueue<ReadJob>
  let longReads: JobQueue<ReadJob>
  let budget: BufferBudget
  let limiter: ConnectionLimiter
  let log: Log
}
