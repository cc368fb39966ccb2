import Glibc

/// Time that only goes forward.
enum SteadyClock {
  /// Since some moment that stays the same while the program runs.
  static func nowMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}
