/// Where one day ends and the next begins on the desk's clock, in UTC milliseconds.
///
/// A day begins at the first instant at which the clock shows it or a later one, and ends where the next
/// begins. So days leave no gap and never overlap, whatever the clock does: one whose midnight was skipped
/// begins later, one whose midnight came twice begins with the first, one that was left out is empty.
package struct DayBoundaries: Hashable, Sendable {
  private enum Clock: Hashable, Sendable {
    case steady(offsetMs: Int64)
    case changing(ChangingClock)
  }

  private let clock: Clock

  package static let utc = DayBoundaries(minutesEastOfUTC: 0)

  /// Days of a place that keeps one distance from UTC all year.
  package init(minutesEastOfUTC minutes: Int64) {
    clock = .steady(offsetMs: minutes * 60_000)
  }

  /// Days of a place whose distance from UTC changes.
  ///
  /// `offsetMs` is the distance east of UTC before the first change; the changes come in order of time.
  /// After `lastYear`, where one is given, days begin as they did 400 years earlier, when the calendar was
  /// the same; else the last change holds for ever.
  package init(
    offsetMs: Int64,
    changes: [OffsetChange],
    lastYear: Int64?
  ) {
    let clock = ChangingClock(offsetMs: offsetMs, changes: changes, lastYear: lastYear)
    self.clock = clock.steadyOffsetMs.map { .steady(offsetMs: $0) } ?? .changing(clock)
  }

  /// The instant at which a day begins, the day given as days since 1 January 1970.
  func startMs(ofDay number: Int64) -> Int64 {
    switch clock {
    case .steady(let offsetMs): number * Self.msPerDay - offsetMs
    case .changing(let clock): clock.startMs(ofDay: number)
    }
  }

  /// The day within whose bounds an instant lies, as days since 1 January 1970.
  func day(ofMs instantMs: Int64) -> Int64 {
    // Clocks are seldom more than a day away from UTC.
    var number = instantMs / Self.msPerDay
    while startMs(ofDay: number) > instantMs { number -= 1 }
    while startMs(ofDay: number + 1) <= instantMs { number += 1 }
    return number
  }

  static let msPerDay: Int64 = 86_400_000
}

/// From when on a place keeps which distance from UTC.
package struct OffsetChange: Hashable, Sendable {
  /// In UTC milliseconds since 1970.
  package var atMs: Int64
  /// How far the clock is ahead of UTC from then on, in milliseconds; negative west of it.
  package var offsetMs: Int64

  package init(atMs: Int64, offsetMs: Int64) {
    self.atMs = atMs
    self.offsetMs = offsetMs
  }
}
