/// The instants at which days start on the desk's clock, in UTC milliseconds.
///
/// A day starts at the first instant at which the clock shows it or a later one, and ends where the next one starts. So
/// days leave no gap and never overlap, whatever the clock does: a day whose midnight is skipped starts later, a day
/// whose midnight occurs twice starts with the first, and a skipped day is empty.
package struct DayBoundaries: Hashable, Sendable {
  private enum Clock: Hashable, Sendable {
    case steady(offsetMs: Int64)
    case changing(ChangingClock)
  }

  private let clock: Clock

  package static let utc = DayBoundaries(minutesEastOfUTC: 0)

  /// The days of a place whose offset from UTC never changes.
  package init(minutesEastOfUTC minutes: Int64) {
    clock = .steady(offsetMs: minutes * 60_000)
  }

  /// The days of a place whose offset from UTC changes.
  ///
  /// `offsetMs` is the offset east of UTC before the first change; the changes must be in order of time. After
  /// `lastYear`, if it is given, days start as they did 400 years earlier, when the calendar was the same; otherwise
  /// the last change holds for ever.
  package init(
    offsetMs: Int64,
    changes: [OffsetChange],
    lastYear: Int64?
  ) {
    let clock = ChangingClock(offsetMs: offsetMs, changes: changes, lastYear: lastYear)
    self.clock = clock.steadyOffsetMs.map { .steady(offsetMs: $0) } ?? .changing(clock)
  }

  /// Returns the instant at which a day starts; the day is given as days since 1 January 1970.
  func startMs(ofDay number: Int64) -> Int64 {
    switch clock {
    case .steady(let offsetMs): number * Self.msPerDay - offsetMs
    case .changing(let clock): clock.startMs(ofDay: number)
    }
  }

  /// Returns the day that contains an instant, as days since 1 January 1970.
  func day(ofMs instantMs: Int64) -> Int64 {
    // Clocks rarely differ from UTC by more than a day.
    var number = instantMs / Self.msPerDay
    while startMs(ofDay: number) > instantMs { number -= 1 }
    while startMs(ofDay: number + 1) <= instantMs { number += 1 }
    return number
  }

  static let msPerDay: Int64 = 86_400_000
}

/// A change of a place's offset from UTC.
package struct OffsetChange: Hashable, Sendable {
  /// The time of the change in UTC milliseconds since 1970.
  package var atMs: Int64
  /// The clock's offset from UTC from then on, in milliseconds; negative west of it.
  package var offsetMs: Int64

  package init(atMs: Int64, offsetMs: Int64) {
    self.atMs = atMs
    self.offsetMs = offsetMs
  }
}
