internal import CEpoll
import Glibc

/// Wakes the thread that polls its descriptor; may be used from any thread.
package final class EventCounter: Sendable {
  /// Readable from a signal until the next `drain`.
  package let descriptor: FileDescriptor

  package init() throws(PosixError) {
    let rawValue = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    guard rawValue >= 0 else { throw .last("eventfd") }
    descriptor = FileDescriptor(owning: rawValue)
  }

  /// Wakes the waiting thread; signals that are not drained yet add up.
  package func signal() {
    var one: UInt64 = 1
    // EAGAIN means a full counter, so a signal is pending already.
    _ = retryingInterrupts { write(descriptor.rawValue, &one, MemoryLayout<UInt64>.size) }
  }

  /// Clears all signals and returns how many there were; never blocks.
  @discardableResult
  package func drain() -> UInt64 {
    var count: UInt64 = 0
    let size = MemoryLayout<UInt64>.size
    return retryingInterrupts { read(descriptor.rawValue, &count, size) } == size ? count : 0
  }
}
