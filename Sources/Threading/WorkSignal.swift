/// Wakes a thread that waits for work; work that is announced several times before the thread looks wakes it once.
package final class WorkSignal: Sendable {
  private struct State {
    var isSet = false
  }

  private let state = Guarded(State())
  private let changed = Condition()
  /// Cancelled once the signal is closed, so that the thread should end.
  package let closing = Cancellation()

  package init() {}

  /// Announces work; never waits.
  package func set() {
    state.withLock { $0.isSet = true }
    changed.signal()
  }

  /// Lets the waiting thread end, now and from now on.
  package func close() {
    state.withLock { _ in closing.cancel() }
    changed.broadcast()
  }

  /// Waits until work was announced since the last wait; returns false once the signal is closed.
  package func wait() -> Bool {
    state.wait(on: changed) { state -> Bool? in
      if closing.isCancelled { return false }
      guard state.isSet else { return nil }
      state.isSet = false
      return true
    }
  }
}
