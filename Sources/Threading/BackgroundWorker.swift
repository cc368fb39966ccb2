package import Posix

/// A thread that runs, in order, the tasks that other threads enqueue.
package final class BackgroundWorker: Sendable {
  package typealias Task = @Sendable () -> Void

  private struct State {
    var tasks: [Task] = []
    var isClosed = false
  }

  private static let stackBytes = 1 << 20

  private let state = Guarded(State())
  private let changed = Condition()

  package init() {}

  /// Starts the thread; the system shows the first 15 bytes of its name.
  package func start(name: String) throws(PosixError) -> Thread {
    try Thread.spawn(name: name, stackSizeBytes: Self.stackBytes) { [self] in
      while let tasks = take() { for task in tasks { task() } }
    }
  }

  /// Adds tasks to run after those that are enqueued already; never waits.
  package func enqueue(_ tasks: [Task]) {
    state.withLock { $0.tasks += tasks }
    changed.signal()
  }

  /// Lets the thread end after it has run the tasks that are enqueued already.
  package func close() {
    state.withLock { $0.isClosed = true }
    changed.signal()
  }

  /// Waits for tasks and takes all that are enqueued; nil once closed and empty.
  private func take() -> [Task]? {
    state.wait(on: changed) { state -> [Task]?? in
      guard state.tasks.isEmpty else {
        defer { state.tasks = [] }
        return state.tasks
      }
      return state.isClosed ? .some(nil) : nil
    }
  }
}
