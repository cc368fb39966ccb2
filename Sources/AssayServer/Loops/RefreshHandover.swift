import AssayStore
import Threading

/// Passes what the refresher's thread has computed to the writer's thread, and wakes the former when changes have left
/// something for it.
///
/// The refresher does not record by itself: at its low priority it would hold the writer for long.
final class RefreshHandover: Sendable {
  private struct State {
    /// Whether changes have left summaries for later since the refresher last looked.
    var isAnnounced = false
    /// What the writer is to record next.
    var step: RefreshStep?
    /// Whether the writer has recorded the step that it took; nil until then.
    var isRecorded: Bool?
  }

  private let state = Guarded(State())
  private let changed = Condition()
  private let wakeWriter: @Sendable () -> Void
  /// Cancelled once the refresher should end.
  let closing = Cancellation()

  /// `wakeWriter` makes the writer's thread look for a step.
  init(wakeWriter: @escaping @Sendable () -> Void) { self.wakeWriter = wakeWriter }

  /// Announces that changes have left summaries for later; never waits.
  func announce() {
    state.withLock { $0.isAnnounced = true }
    changed.signal()
  }

  /// Waits until summaries are left for later; returns false once closed.
  func waitForWork() -> Bool {
    state.wait(on: changed) { state -> Bool? in
      if closing.isCancelled { return false }
      guard state.isAnnounced else { return nil }
      state.isAnnounced = false
      return true
    }
  }

  /// Waits until the writer has recorded a step; returns false if it failed, or once closed.
  func record(_ step: RefreshStep) -> Bool {
    state.withLock { state in
      state.step = step
      state.isRecorded = nil
    }
    wakeWriter()
    return state.wait(on: changed) { state in
      closing.isCancelled ? false : state.isRecorded
    }
  }

  /// Takes the step that the writer is to record; nil if there is none.
  ///
  /// The taker calls `finish`.
  func take() -> RefreshStep? { state.withLock { $0.step.take() } }

  func finish(isRecorded: Bool) {
    state.withLock { $0.isRecorded = isRecorded }
    changed.signal()
  }

  /// Lets the refresher end, now and from now on.
  func close() {
    state.withLock { _ in closing.cancel() }
    changed.broadcast()
  }
}
