import Threading

/// The objects that all loops share.
struct LoopShare: Sendable {
  let dispatcher: Dispatcher
  let state: ServerState
  let committer: Committer
  let commitNotifier: CommitNotifier
  let reads: FairQueue<ReadJob>
  let longReads: FairQueue<ReadJob>
  let budget: BufferBudget
  let log: Log
}
