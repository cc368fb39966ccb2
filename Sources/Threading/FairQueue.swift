/// A queue of jobs that serves users in turn, and the connections of each user in turn.
///
/// Deficit round robin (Shreedhar and Varghese, 1995) by the time that jobs took: whoever took more than its share is
/// passed over until the others have had theirs. The queue is unbounded: callers of `put` limit how many jobs are
/// pending.
package final class FairQueue<Job: Sendable>: Sendable {
  /// Whose job it is.
  package struct Origin: Hashable, Sendable {
    package let user: UInt32
    /// The number of the connection, unique among all users.
    package let connection: UInt64

    package init(user: UInt32, connection: UInt64) {
      self.user = user
      self.connection = connection
    }
  }

  /// A job with what `finish` needs to charge for it.
  package struct Taken: Sendable {
    package let job: Job
    package let origin: Origin
  }

  private struct State {
    var users = Turns<UInt32, Turns<UInt64, [Job]>>()
    var isClosed = false
  }

  private let state = Guarded(State())
  private let changed = Condition()
  /// How many jobs of one user may run at once.
  private let runningLimit: Int

  /// Makes an empty queue; at most `runningLimit` jobs of a user run at once, and the others of that user wait.
  package init(runningLimit: Int = .max) { self.runningLimit = runningLimit }

  /// Adds a job behind the others of its connection; never waits.
  package func put(_ job: Job, of origin: Origin) {
    state.withLock { state in
      state.users.update(origin.user) { connections in
        connections.update(origin.connection) { $0.append(job) }
      }
    }
    changed.signal()
  }

  /// Removes the jobs of a connection that wait and fulfil a condition; returns whether there were any.
  package func remove(of origin: Origin, where isMeant: @Sendable (Job) -> Bool) -> Bool {
    state.withLock { state in
      var isFound = false
      state.users.remove(origin.user) { connections in
        connections.remove(origin.connection) { jobs in
          let before = jobs.count
          jobs.removeAll(where: isMeant)
          isFound = jobs.count < before
        }
      }
      return isFound
    }
  }

  /// Closes the queue; waiting threads return nil once no job is left for them.
  package func close() {
    state.withLock { $0.isClosed = true }
    changed.broadcast()
  }

  /// Waits for a job and takes it; nil once closed, when no job may start.
  ///
  /// The taker calls `finish`, and then `take` again: a job that waits for another of its user goes to the thread that
  /// ran that one.
  package func take() -> Taken? {
    state.wait(on: changed) { (state) -> Taken?? in
      let taken = state.users.next(runningLimit: runningLimit) { user, connections in
        connections.next(runningLimit: .max) { connection, jobs in
          Taken(job: jobs.removeFirst(), origin: Origin(user: user, connection: connection))
        }
      }
      if let taken = taken ?? nil { return taken }
      return state.isClosed ? .some(nil) : nil
    }
  }

  /// Charges the user and the connection of a job for the time that it took, in nanoseconds.
  package func finish(_ taken: Taken, nanoseconds: UInt64) {
    let time = Int64(clamping: nanoseconds)
    state.withLock { state in
      state.users.charge(taken.origin.user, time) { connections in
        connections.charge(taken.origin.connection, time) { _ in }
      }
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

  /// Adds to a queue.
  mutating func update(_ key: Key, _ add: (inout Queue) -> Void) {
    var entry = entries.removeValue(forKey: key) ?? Entry()
    if entry.queue.isEmpty { ring.append(key) }
    add(&entry.queue)
    entries[key] = entry
  }

  /// Removes from a queue, unless it has no entry.
  mutating func remove(_ key: Key, _ remove: (inout Queue) -> Void) {
    guard var entry = entries.removeValue(forKey: key) else { return }
    remove(&entry.queue)
    if entry.queue.isEmpty { ring.removeAll { $0 == key } }
    if !entry.queue.isEmpty || entry.runningCount > 0 { entries[key] = entry }
  }

  /// Takes from the queue whose turn it is; nil if all are empty or have as many jobs running as they may.
  mutating func next<Item>(runningLimit: Int, _ take: (Key, inout Queue) -> Item) -> Item? {
    var waitingCount = 0
    while waitingCount < ring.count, let key = ring.first,
      var entry = entries.removeValue(forKey: key)
    {
      ring.removeFirst()
      defer {
        if !entry.queue.isEmpty { ring.append(key) }
        entries[key] = entry
      }
      guard entry.runningCount < runningLimit else {
        waitingCount += 1
        continue
      }
      waitingCount = 0
      if entry.credit <= 0 { entry.credit += Self.grant }
      guard entry.credit > 0 else { continue }
      entry.credit -= Self.grant
      entry.runningCount += 1
      return take(key, &entry.queue)
    }
    return nil
  }

  /// Replaces what a job of a queue was charged by the time that it took.
  mutating func charge(_ key: Key, _ time: Int64, _ chargeWithin: (inout Queue) -> Void) {
    guard var entry = entries[key] else { return }
    chargeWithin(&entry.queue)
    entry.runningCount -= 1
    entry.credit = max(entry.credit + Self.grant - time, -Self.maximumDebt)
    entries[key] = entry.queue.isEmpty && entry.runningCount == 0 ? nil : entry
  }
}

private protocol Emptiable {
  init()

  var isEmpty: Bool { get }
}

extension Array: Emptiable {}
