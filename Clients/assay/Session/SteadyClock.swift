import Glibc

/// A clock that never goes back.
enum SteadyClock {
  /// The time since a moment that is fixed while the program runs.
  static func nowMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}
