import AssayStore
import JSONRPC
import Posix

/// A call that changes the store, on its way to the writer and back.
struct WriteJob: Sendable {
  let run: StoreWriter.Job
  let id: RequestID?
  let connection: ConnectionNumber
  let token: CallToken
  let inbox: LoopInbox
}

/// A slow read, on its way to a worker and back.
struct ReadJob: Sendable {
  let run: @Sendable (StoreReader) -> [UInt8]
  let connection: ConnectionNumber
  let token: CallToken
  let inbox: LoopInbox
}

/// A queue that one side fills and threads empty.
///
/// Its length is bounded by the calls in flight of all connections.
final class JobQueue<Job: Sendable>: Sendable {
  private struct State {
    var jobs: [Job] = []
    var isNudged = false
    var isClosed = false
  }

  private let state = Guarded(State())
  private let changed = Condition()

  func put(_ job: Job) {
    state.withLock { $0.jobs.append(job) }
    changed.signal()
  }

  /// Lets who waits for jobs go on with none.
  func nudge() {
    state.withLock { $0.isNudged = true }
    changed.signal()
  }

  var isEmpty: Bool { state.withLock { $0.jobs.isEmpty } }

  /// No more will come; who waits is told once the queue is empty.
  func close() {
    state.withLock { $0.isClosed = true }
    changed.broadcast()
  }

  /// Waits for jobs, or a nudge, and takes up to `count`, the oldest first; nil once closed and empty.
  func take(upTo count: Int) -> [Job]? {
    state.wait(on: changed) { state in
      Self.take(upTo: count, from: &state)
    }
  }

  /// Takes what is there, perhaps nothing, without waiting; nil once closed and empty.
  func takeNow(upTo count: Int) -> [Job]? {
    state.withLock { state in
      if state.jobs.isEmpty, !state.isClosed { return [] }
      return Self.take(upTo: count, from: &state)
    } ?? nil
  }

  /// The outer nil means to wait on, the inner that there will be no more.
  private static func take(upTo count: Int, from state: inout State) -> [Job]?? {
    defer { state.isNudged = false }
    guard !state.jobs.isEmpty else {
      if state.isClosed { return .some(nil) }
      return state.isNudged ? [] : nil
    }
    if state.jobs.count <= count {
      let all = state.jobs
      state.jobs = []
      return all
    }
    let first = Array(state.jobs.prefix(count))
    state.jobs.removeFirst(count)
    return first
  }
}
