import Glibc

/// The system's clocks.
package enum Clock {
  /// Milliseconds since 1970-01-01T00:00Z; the clock may jump forwards or backwards.
  package static func wallMilliseconds() -> Int64 {
    let time = read(CLOCK_REALTIME)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Nanoseconds since some moment before the process started; never decreases.
  package static func monotonicNanoseconds() -> UInt64 {
    let time = read(CLOCK_MONOTONIC)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}

/// A moment of the monotonic clock at which a wait ends.
struct Deadline {
  let nanoseconds: UInt64

  init(milliseconds: Int32) {
    nanoseconds = Clock.monotonicNanoseconds() + UInt64(max(0, milliseconds)) * 1_000_000
  }

  /// The remaining time, rounded up so that a wait does not end early; 0 once it is over.
  var remainingMilliseconds: Int32 {
    let now = Clock.monotonicNanoseconds()
    guard now < nanoseconds else { return 0 }
    return Int32(clamping: (nanoseconds - now + 999_999) / 1_000_000)
  }
}
