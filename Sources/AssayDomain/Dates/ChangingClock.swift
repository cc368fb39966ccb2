/// A clock whose distance from UTC changes.
struct ChangingClock: Hashable, Sendable {
  /// A time through which the distance stays the same.
  private struct Stretch: Hashable, Sendable {
    /// In UTC milliseconds; `Int64.min` for the first.
    let startMs: Int64
    let offsetMs: Int64
    /// The latest that the clock has come to by its end, in milliseconds since its own 1 January 1970;
    /// `Int64.max` for the last.
    let shownMs: Int64
  }

  /// In order of time, never empty.
  private let stretches: [Stretch]
  /// Days after this one begin as they did 400 years earlier.
  private let lastDay: Int64

  /// The changes must come in order of time.
  init(offsetMs: Int64, changes: [OffsetChange], lastYear: Int64?) {
    lastDay = lastYear.map { CivilDay.firstDay(ofYear: $0 + 1).number - 1 } ?? .max
    var stretches: [Stretch] = []
    var (startMs, offsetMs, shownMs) = (Int64.min, offsetMs, Int64.min)
    for change in changes {
      precondition(change.atMs > startMs, "changes come in order of time")
      guard change.offsetMs != offsetMs else { continue }
      shownMs = max(shownMs, change.atMs + offsetMs)
      stretches.append(Stretch(startMs: startMs, offsetMs: offsetMs, shownMs: shownMs))
      (startMs, offsetMs) = (change.atMs, change.offsetMs)
    }
    stretches.append(Stretch(startMs: startMs, offsetMs: offsetMs, shownMs: .max))
    self.stretches = stretches
  }

  /// The distance from UTC in milliseconds, where in the end there is only one.
  var steadyOffsetMs: Int64? {
    stretches.count == 1 ? stretches[0].offsetMs : nil
  }

  /// The first instant at which the clock shows a day or a later one, in UTC milliseconds.
  ///
  /// The day is given as days since 1 January 1970. It is found in the logarithm of the count of changes.
  func startMs(ofDay number: Int64) -> Int64 {
    let cycles = number > lastDay ? (number - lastDay - 1) / Self.daysPerCycle + 1 : 0
    let skippedMs = cycles * Self.daysPerCycle * DayBoundaries.msPerDay
    let midnightMs = number * DayBoundaries.msPerDay - skippedMs
    var (low, high) = (0, stretches.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].shownMs > midnightMs { high = middle } else { low = middle + 1 }
    }
    return max(stretches[low].startMs, midnightMs - stretches[low].offsetMs) + skippedMs
  }

  /// The Gregorian calendar repeats itself, weekdays too, after 400 years.
  private static let daysPerCycle: Int64 = 146_097
}
