/// A queue of jobs that some threads fill and others empty.
///
/// The queue is unbounded: callers of `put` limit how many jobs are pending. A job counts from `put` until the thread
/// that took it calls `finish`, so that `isIdle` is false while any job is waiting or running.
package final class JobQueue<Job: Sendable>: Sendable {
  private struct State {
    var jobs: [Job] = []
    /// How many jobs were taken and not finished.
    var takenCount = 0
    var isWoken = false
    var isClosed = false
  }

  private let state = Guarded(State())
  private let changed = Condition()
  /// The weight of a job where several are taken together.
  private let weight: @Sendable (Job) -> Int

  package init(weight: @escaping @Sendable (Job) -> Int = { _ in 1 }) { self.weight = weight }

  /// Adds a job at the end of the queue; never waits.
  package func put(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
    changed.signal()
  }

  /// Wakes one thread that waits for jobs, which then takes none.
  package func wake() {
    state.withLock { $0.isWoken = true }
    changed.signal()
  }

  /// The number of jobs that wait or run.
  package var count: Int { state.withLock { $0.jobs.count + $0.takenCount } }

  /// Whether no job waits or runs.
  package var isIdle: Bool { count == 0 }

  /// Marks `count` of the jobs taken as finished.
  package func finish(_ count: Int) {
    state.withLock { state in
      precondition(count <= state.takenCount, "a job finishes once, after it was taken")
      state.takenCount -= count
    }
  }

  /// Closes the queue; waiting threads return nil once it is empty.
  package func close() {
    state.withLock { $0.isClosed = true }
    changed.broadcast()
  }

  /// Waits for jobs or `wake`, and takes the oldest jobs, at least one and until they weigh `count`; nil once closed
  /// and empty.
  package func take(upTo count: Int) -> [Job]? {
    state.wait(on: changed) { state in
      take(upTo: count, from: &state)
    }
  }

  /// Waits like the other `take`, but returns no jobs after a deadline of the monotonic clock, in nanoseconds.
  package func take(upTo count: Int, untilNanoseconds deadline: UInt64) -> [Job]? {
    let taken = state.wait(on: changed, untilNanoseconds: deadline) { state in
      take(upTo: count, from: &state)
    }
    return taken ?? []
  }

  /// Takes waiting jobs, possibly none, without waiting for more; nil once closed and empty.
  package func takeNow(upTo count: Int) -> [Job]? {
    state.withLock { state in
      if state.jobs.isEmpty, !state.isClosed { return [] }
      return take(upTo: count, from: &state)
    } ?? nil
  }

  /// The outer nil means to keep waiting, the inner one that the queue is closed and empty.
  private func take(upTo count: Int, from state: inout State) -> [Job]?? {
    defer { state.isWoken = false }
    guard !state.jobs.isEmpty else {
      if state.isClosed { return .some(nil) }
      return state.isWoken ? [] : nil
    }
    var weight = 0
    var end = 0
    repeat {
      weight += self.weight(state.jobs[end])
      end += 1
    } while end < state.jobs.count && weight + self.weight(state.jobs[end]) <= count
    let taken = Array(state.jobs[..<end])
    state.jobs.removeSubrange(..<end)
    state.takenCount += taken.count
    return taken
  }
}
