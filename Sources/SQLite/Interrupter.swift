import CSQLite
import Glibc

/// Interrupts a connection from any thread; does nothing once that connection is closed.
///
/// Unchecked because `sqlite3_interrupt` is the one call SQLite allows from other threads, as long as the database
/// is open; the lock keeps it so: `database` is read and cleared only while holding it.
package final class Interrupter: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var database: OpaquePointer?

  init(_ database: OpaquePointer?) {
    self.database = database
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Makes the connection's running statements fail with `interrupt`.
  package func interrupt() {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let database { sqlite3_interrupt(database) }
  }

  func invalidate() {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    database = nil
  }
}
