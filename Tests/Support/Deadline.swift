import Glibc

/// How long a test waits for something that should take no time at all.
package struct Deadline: Sendable {
  fileprivate let endNanoseconds: UInt64

  /// Generous, as the machine may be busy with other tests.
  package static var usual: Deadline { Deadline(seconds: 60) }

  package init(seconds: UInt64) { endNanoseconds = Self.now + seconds * 1_000_000_000 }

  package var isOver: Bool { Self.now >= endNanoseconds }

  /// What `poll` takes; 0 once the time is up.
  var remainingMilliseconds: Int32 {
    let now = Self.now
    return now >= endNanoseconds ? 0 : Int32(clamping: (endNanoseconds - now) / 1_000_000 + 1)
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// A moment of the monotonic clock, in nanoseconds, so far away that only a hang reaches it.
package func soon() -> UInt64 { Deadline(seconds: 20).endNanoseconds }
