import Threading

/// A queue of jobs that serves users in turn, and the connections of each user in turn.
///
/// Deficit round robin (Shreedhar and Varghese, 1995) by the time that jobs took: whoever took more than its share is
/// passed over until the others have had theirs. The queue is unbounded: callers of `put` limit how many jobs are
/// pending. A job counts from `put` until the thread that took it calls `finish`, so that `isIdle` is false while any
/// job is waiting or running.
final class FairQueue<Job: Sendable>: Sendable {
  /// A job with what is needed to charge for it.
  struct Taken: Sendable {
    let job: Job
    let origin: JobOrigin
  }

  private struct State {
    var users = Turns<UInt32, Turns<UInt64, [Job]>>()
    /// How many of the waiting jobs are short.
    var waitingShortCount = 0
    /// How many jobs were taken and not finished.
    var takenCount = 0
    var isWoken = false
    var isClosed = false

    mutating func take(_ runningLimit: Int, _ isShort: (Job) -> Bool) -> Taken? {
      let taken = users.next(runningLimit: runningLimit) { user, connections in
        connections.next(runningLimit: .max) { connection, jobs in
          Taken(job: jobs.removeFirst(), origin: JobOrigin(user: user, connection: connection))
        }
      }
      guard let taken = taken ?? nil else { return nil }
      takenCount += 1
      if isShort(taken.job) { waitingShortCount -= 1 }
      return taken
    }

    mutating func charge(_ taken: Taken, nanoseconds: UInt64) {
      let time = Int64(clamping: nanoseconds)
      users.charge(taken.origin.user, time) { connections in
        connections.charge(taken.origin.connection, time) { _ in }
      }
    }

    mutating func finish(_ taken: Taken) {
      precondition(takenCount > 0, "a job finishes once, after it was taken")
      takenCount -= 1
      users.finish(taken.origin.user) { connections in
        connections.finish(taken.origin.connection) { _ in }
      }
    }
  }

  private let state = Guarded(State())
  private let changed = Condition()
  /// How many jobs of one user may run at once.
  private let runningLimit: Int

  private let isShort: @Sendable (Job) -> Bool

  /// Makes an empty queue; at most `runningLimit` jobs of a user run at once, and the others of that user wait.
  ///
  /// `isShort` says whether a job is one for which longer ones are to be interrupted.
  init(runningLimit: Int = .max, isShort: @escaping @Sendable (Job) -> Bool = { _ in true }) {
    self.runningLimit = runningLimit
    self.isShort = isShort
  }

  /// Adds a job behind the others of its connection; never waits.
  func put(_ job: Job, of origin: JobOrigin) {
    state.withLock { state in
      state.users.update(origin.user) { connections in
        connections.update(origin.connection) { $0.append(job) }
      }
      if isShort(job) { state.waitingShortCount += 1 }
    }
    changed.signal()
  }

  /// Removes the jobs of a connection that wait and fulfil a condition; returns whether there were any.
  func remove(of origin: JobOrigin, where isMeant: @Sendable (Job) -> Bool) -> Bool {
    state.withLock { state in
      var removed: [Job] = []
      state.users.remove(origin.user) { connections in
        connections.remove(origin.connection) { jobs in
          removed = jobs.filter(isMeant)
          jobs.removeAll(where: isMeant)
        }
      }
      state.waitingShortCount -= removed.count(where: isShort)
      return !removed.isEmpty
    }
  }

  /// Wakes one thread that waits in `waitForJob`, although no job may wait.
  func wake() {
    state.withLock { $0.isWoken = true }
    changed.signal()
  }

  /// Whether a short job waits to be taken.
  var hasWaitingShortJob: Bool { state.withLock { $0.waitingShortCount > 0 } }

  /// Whether no job waits or runs.
  var isIdle: Bool { state.withLock { $0.users.isEmpty && $0.takenCount == 0 } }

  /// The number of jobs that wait or run; takes time in proportion to the number of connections that have any.
  var count: Int { state.withLock { $0.users.count + $0.takenCount } }

  /// Closes the queue; waiting threads return nil once no job is left for them.
  func close() {
    state.withLock { $0.isClosed = true }
    changed.broadcast()
  }

  /// Waits for a job and takes it; nil once closed, when no job may start.
  ///
  /// The taker calls `finish`, and then `take` again: a job that waits for another of its user goes to the thread that
  /// ran that one.
  func take() -> Taken? {
    state.wait(on: changed) { (state) -> Taken?? in
      if let taken = state.take(runningLimit, isShort) { return taken }
      return state.isClosed ? .some(nil) : nil
    }
  }

  /// Takes a job that waits, for a thread that takes several before it calls `finish` for all; nil if there is none.
  func takeNow() -> Taken? { state.withLock { $0.take(runningLimit, isShort) } }

  /// Waits until a job waits, and returns true; returns false after `wake`, or at a deadline of the monotonic clock, in
  /// nanoseconds, if there is one; nil once closed and empty.
  func waitForJob(untilNanoseconds deadline: UInt64?) -> Bool? {
    let check = { (state: inout State) -> Bool?? in
      defer { state.isWoken = false }
      if !state.users.isEmpty { return true }
      if state.isClosed { return .some(nil) }
      return state.isWoken ? false : nil
    }
    guard let deadline else { return state.wait(on: changed) { check(&$0) } }
    return state.wait(on: changed, untilNanoseconds: deadline) { check(&$0) } ?? false
  }

  /// Charges the user and the connection of a job that was taken and is not finished for the time that it took, in
  /// nanoseconds.
  func charge(_ taken: Taken, nanoseconds: UInt64) {
    state.withLock { $0.charge(taken, nanoseconds: nanoseconds) }
  }

  /// Finishes jobs that have been charged for.
  func finish(_ group: [Taken]) {
    state.withLock { state in for taken in group { state.finish(taken) } }
  }

  /// Finishes a job, and charges for the time that it took, in nanoseconds.
  func finish(_ taken: Taken, nanoseconds: UInt64) {
    state.withLock { state in
      state.charge(taken, nanoseconds: nanoseconds)
      state.finish(taken)
    }
  }
}

/// Queues that are served in turn, each by its key.
private struct Turns<Key: Hashable & Sendable, Queue: Emptiable>: Emptiable {
  private struct Entry {
    var queue = Queue()
    /// The time in nanoseconds that the queue may still use before the next round.
    var credit: Int64 = 0
    var runningCount = 0

    /// Adds to the queue, and returns whether it was empty.
    mutating func add(_ change: (inout Queue) -> Void) -> Bool {
      let wasEmpty = queue.isEmpty
      change(&queue)
      return wasEmpty
    }

    var isUnused: Bool { queue.isEmpty && runningCount == 0 }

    /// Grants time for a round where none is left, and charges a job for as much; returns whether the job may run.
    mutating func takeTurn(_ grant: Int64) -> Bool {
      if credit <= 0 { credit += grant }
      guard credit > 0 else { return false }
      credit -= grant
      runningCount += 1
      return true
    }
  }

  /// The time that each round grants, in nanoseconds, and that a job is charged until its time is known.
  private static var grant: Int64 { 5_000_000 }
  /// A queue is passed over for at most as many rounds.
  private static var maximumDebt: Int64 { 200 * grant }

  private var entries: [Key: Entry] = [:]
  /// The keys of the queues that are not empty, the next one first.
  private var ring: [Key] = []

  init() {}

  var isEmpty: Bool { ring.isEmpty }

  var count: Int { ring.reduce(0) { $0 + (entries[$1]?.queue.count ?? 0) } }

  /// Adds to a queue.
  mutating func update(_ key: Key, _ add: (inout Queue) -> Void) {
    let wasEmpty = entries[key, default: Entry()].add(add)
    if wasEmpty { ring.append(key) }
  }

  /// Removes from a queue, unless it has no entry.
  mutating func remove(_ key: Key, _ remove: (inout Queue) -> Void) {
    update(entryOf: key) { entry in remove(&entry.queue) }
    if entries[key]?.queue.isEmpty ?? true { ring.removeAll { $0 == key } }
  }

  /// Takes from the queue whose turn it is; nil if all are empty or have as many jobs running as they may.
  mutating func next<Item>(runningLimit: Int, _ take: (Key, inout Queue) -> Item) -> Item? {
    var waitingCount = 0
    while waitingCount < ring.count, let key = ring.first,
      let index = entries.index(forKey: key)
    {
      ring.removeFirst()
      defer { if !entries.values[index].queue.isEmpty { ring.append(key) } }
      guard entries.values[index].runningCount < runningLimit else {
        waitingCount += 1
        continue
      }
      waitingCount = 0
      guard entries.values[index].takeTurn(Self.grant) else { continue }
      return take(key, &entries.values[index].queue)
    }
    return nil
  }

  /// Replaces what a job of a queue was charged by the time that it took, in nanoseconds.
  mutating func charge(_ key: Key, _ time: Int64, _ chargeWithin: (inout Queue) -> Void) {
    update(entryOf: key) { entry in
      chargeWithin(&entry.queue)
      entry.credit = max(entry.credit + Self.grant - time, -Self.maximumDebt)
    }
  }

  /// Notes that a job of a queue runs no longer.
  mutating func finish(_ key: Key, _ finishWithin: (inout Queue) -> Void) {
    update(entryOf: key) { entry in
      finishWithin(&entry.queue)
      entry.runningCount -= 1
    }
  }

  /// Changes an entry, and removes it if it has no job that waits or runs.
  private mutating func update(entryOf key: Key, _ change: (inout Entry) -> Void) {
    guard let index = entries.index(forKey: key) else { return }
    change(&entries.values[index])
    if entries.values[index].isUnused { entries.remove(at: index) }
  }
}

private protocol Emptiable {
  init()

  var isEmpty: Bool { get }
  /// The number of jobs.
  var count: Int { get }
}

extension Array: Emptiable {}
