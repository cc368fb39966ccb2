import Glibc

/// State that only one thread at a time touches, through `withLock`.
///
/// Unchecked because the compiler does not know the lock: `state` is read and written only while holding `mutex`, and
/// comes in and goes out only as values nobody else holds.
package final class Guarded<State>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)

  package init(_ state: sending State) {
    pthread_mutex_init(mutex, nil)
    self.state.initialize(to: state)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Runs `body` alone with the state; locking the same state within it never returns.
  package func withLock<Result, Failure: Error>(
    _ body: (inout sending State) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state.pointee)
  }

  /// Runs `body` alone with the state if nobody else has it now; nil when somebody has.
  package func withLockIfFree<Result>(
    _ body: (inout sending State) -> sending Result
  ) -> sending Result? {
    guard pthread_mutex_trylock(mutex) == 0 else { return nil }
    defer { pthread_mutex_unlock(mutex) }
    return body(&state.pointee)
  }

  /// Runs `body` with the state, now and after each signal of `condition`, until it returns a value.
  package func wait<Result>(
    on condition: Condition,
    _ body: (inout sending State) -> sending Result?
  ) -> sending Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state.pointee) { return result }
      condition.wait(mutex)
    }
  }

  /// Like the other `wait`, but gives up and returns nil at a moment of the monotonic clock.
  package func wait<Result>(
    on condition: Condition,
    untilNanoseconds deadline: UInt64,
    _ body: (inout sending State) -> sending Result?
  ) -> sending Result? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state.pointee) { return result }
      guard condition.wait(mutex, untilNanoseconds: deadline) else { return body(&state.pointee) }
    }
  }
}
