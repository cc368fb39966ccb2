import Posix
import Threading

/// The jobs that one transaction runs: those that wait when it begins.
///
/// They are taken from the queue one by one, each when the one before it has run. Each job is charged for the time until
/// the next is asked for.
struct WriteGroup {
  /// The maximum number of jobs.
  private static let maximumCount = 256
  /// After this time no further job begins, because the callers of the group wait for its end.
  private static let maximumNanoseconds: UInt64 = 20_000_000

  private let queue: FairQueue<WriteJob>
  /// How many jobs waited when the group began.
  ///
  /// Later ones wait for the next group: while this one is committed and answered, their callers' threads go on.
  private let waitingCount: Int
  private(set) var taken: [FairQueue<WriteJob>.Taken] = []
  private var chargedCount = 0
  private let begunAt = Clock.monotonicNanoseconds()
  private var chargedUntil: UInt64

  init(of queue: FairQueue<WriteJob>) {
    self.queue = queue
    waitingCount = queue.count
    chargedUntil = begunAt
  }

  /// Takes the next job; nil if the group ends, because it is full, its time is over, or no job waits.
  mutating func next() -> WriteJob? {
    end()
    guard taken.count < min(Self.maximumCount, waitingCount),
      chargedUntil - begunAt < Self.maximumNanoseconds,
      let next = queue.takeNow()
    else { return nil }
    taken.append(next)
    return next.job
  }

  /// Charges for the last job, unless that was done.
  mutating func end() {
    let now = Clock.monotonicNanoseconds()
    if chargedCount < taken.count {
      queue.charge(taken[chargedCount], nanoseconds: now - chargedUntil)
      chargedCount += 1
    }
    chargedUntil = now
  }
}
