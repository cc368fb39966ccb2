import Glibc

/// Measures how work grows with its size, in the processor time of its own thread, which other tests on a busy machine
/// do not affect.
package enum Growth {
  /// Returns how many times longer `work` takes for the larger size, comparing the shortest of three tries for each.
  package static func times(
    from small: Int,
    to large: Int,
    _ work: (Int) throws -> Void
  ) rethrows -> Double {
    let (one, other) = (try shortest(small, work), try shortest(large, work))
    return Double(other) / Double(max(1, one))
  }

  private static func shortest(_ size: Int, _ work: (Int) throws -> Void) rethrows -> UInt64 {
    var least = UInt64.max
    for _ in 0..<3 {
      let start = now
      try work(size)
      least = min(least, now - start)
    }
    return least
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
