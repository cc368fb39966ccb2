/// A clock whose offset from UTC changes.
struct ChangingClock: Hashable, Sendable {
  /// A period with one offset.
  private struct Stretch: Hashable, Sendable {
    /// The start in UTC milliseconds; `Int64.min` for the first period.
    let startMs: Int64
    let offsetMs: Int64
    /// The latest reading of the clock until the end of the period, in milliseconds since its own 1 January 1970;
    /// `Int64.max` for the last period.
    let shownMs: Int64
  }

  /// The periods in order of time, never empty.
  private let stretches: [Stretch]
  /// Later days start as they did 400 years earlier.
  private let lastDay: Int64

  /// The changes must be in order of time.
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

  /// The offset from UTC in milliseconds if there is only one, otherwise nil.
  var steadyOffsetMs: Int64? {
    stretches.count == 1 ? stretches[0].offsetMs : nil
  }

  /// Returns the first instant at which the clock shows a day or a later one, in UTC milliseconds.
  ///
  /// The day is given as days since 1 January 1970. The search takes logarithmic time in the number of changes.
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

  /// The Gregorian calendar, including weekdays, repeats after 400 years.
  private static let daysPerCycle: Int64 = 146_097
}
