import Glibc

/// Tells threads that wait in `Guarded.wait` to look at the state again.
///
/// Unchecked because a `pthread_cond_t` is made to be shared; it stays where it was allocated.
package final class Condition: @unchecked Sendable {
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    condition.deallocate()
  }

  /// Wakes at least one waiting thread, after the state was changed.
  package func signal() {
    pthread_cond_signal(condition)
  }

  /// Wakes every waiting thread, after the state was changed.
  package func broadcast() {
    pthread_cond_broadcast(condition)
  }

  func wait(_ mutex: UnsafeMutablePointer<pthread_mutex_t>) {
    pthread_cond_wait(condition, mutex)
  }

  /// False when the deadline has passed.
  func wait(
    _ mutex: UnsafeMutablePointer<pthread_mutex_t>,
    untilNanoseconds deadline: UInt64
  ) -> Bool {
    var time = timespec(
      tv_sec: Int(deadline / 1_000_000_000),
      tv_nsec: Int(deadline % 1_000_000_000)
    )
    return pthread_cond_timedwait(condition, mutex, &time) != ETIMEDOUT
  }
}
