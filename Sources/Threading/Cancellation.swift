import Synchronization

/// Whether some work is no longer wanted; any thread may cancel and ask.
package final class Cancellation: Sendable {
  private let state = Atomic<Bool>(false)

  package init() {}

  package var isCancelled: Bool { state.load(ordering: .relaxed) }

  /// Cancels for good.
  package func cancel() { state.store(true, ordering: .relaxed) }
}
