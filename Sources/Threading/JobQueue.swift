/// A queue that one side fills and threads empty.
///
/// Its length has no bound of its own: who fills it bounds how many jobs are under way. A job counts from `put` until whoever took it
/// says by `finish` that it is done, so that `isIdle` misses none that has been taken and is not done yet.
package final class JobQueue<Job: Sendable>: Sendable {
  private struct State {
    var jobs: [Job] = []
    /// Taken and not finished.
    var takenCount = 0
    var isWoken = false
    var isClosed = false
  }

  private let state = Guarded(State())
  private let changed = Condition()
  /// How much a job counts where several are taken together.
  private let weight: @Sendable (Job) -> Int

  package init(weight: @escaping @Sendable (Job) -> Int = { _ in 1 }) { self.weight = weight }

  package func put(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
    changed.signal()
  }

  /// Lets whoever waits for jobs go on with none.
  package func wake() {
    state.withLock { $0.isWoken = true }
    changed.signal()
  }

  /// Jobs that wait or are at work.
  package var count: Int { state.withLock { $0.jobs.count + $0.takenCount } }

  /// No job waits, and none is at work.
  package var isIdle: Bool { count == 0 }

  /// Says that so many of the jobs taken are done.
  package func finish(_ count: Int) {
    state.withLock { state in
      precondition(count <= state.takenCount, "a job finishes once, after it was taken")
      state.takenCount -= count
    }
  }

  /// No more will come; who waits is told once the queue is empty.
  package func close() {
    state.withLock { $0.isClosed = true }
    changed.broadcast()
  }

  /// Waits for jobs, or `wake`, and takes one or more until they weigh `count`, the oldest first; nil once closed
  /// and empty.
  package func take(upTo count: Int) -> [Job]? {
    state.wait(on: changed) { state in
      take(upTo: count, from: &state)
    }
  }

  /// The same, but takes nothing once a moment of the monotonic clock has come.
  package func take(upTo count: Int, untilNanoseconds deadline: UInt64) -> [Job]? {
    let taken = state.wait(on: changed, untilNanoseconds: deadline) { state in
      take(upTo: count, from: &state)
    }
    return taken ?? []
  }

  /// Takes what is there, perhaps nothing, without waiting; nil once closed and empty.
  package func takeNow(upTo count: Int) -> [Job]? {
    state.withLock { state in
      if state.jobs.isEmpty, !state.isClosed { return [] }
      return take(upTo: count, from: &state)
    } ?? nil
  }

  /// The outer nil means to wait on, the inner that there will be no more.
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
