internal import CEpoll
import Glibc

/// Wakes the thread that waits for its descriptor, from any thread.
package final class EventCounter: Sendable {
  /// Readable from a signal until the next `drain`.
  package let descriptor: FileDescriptor

  package init() throws(PosixError) {
    let rawValue = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    guard rawValue >= 0 else { throw .last("eventfd") }
    descriptor = FileDescriptor(owning: rawValue)
  }

  /// Signals the waiting thread; signals not drained yet add up.
  package func signal() {
    var one: UInt64 = 1
    // EAGAIN means a full counter, which is a signal pending already.
    _ = retryingInterrupts { write(descriptor.rawValue, &one, MemoryLayout<UInt64>.size) }
  }

  /// Takes all signals, and says how many there were; never waits.
  @discardableResult
  package func drain() -> UInt64 {
    var count: UInt64 = 0
    let size = MemoryLayout<UInt64>.size
    return retryingInterrupts { read(descriptor.rawValue, &count, size) } == size ? count : 0
  }
}
