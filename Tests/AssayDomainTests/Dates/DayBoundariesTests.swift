import AssayVocabulary
import Support
import Testing

@testable import AssayDomain

@Suite("The starts of days")
struct DayBoundariesTests {
  /// A clock two hours ahead of UTC that is set forward to three at one instant and back at another.
  private static func clock(forwardMs: Int64, backMs: Int64) -> DayBoundaries {
    DayBoundaries(
      offsetMs: 2 * hourMs,
      changes: [
        OffsetChange(atMs: forwardMs, offsetMs: 3 * hourMs),
        OffsetChange(atMs: backMs, offsetMs: 2 * hourMs),
      ],
      lastYear: nil
    )
  }

  private static let hourMs: Int64 = 3_600_000
  private static let dayMs: Int64 = 24 * hourMs

  @Test("a day on which the clock changes is an hour shorter or longer")
  func shortAndLong() {
    let days = Self.clock(forwardMs: 10 * Self.dayMs, backMs: 20 * Self.dayMs)
    let lengths = (0..<30).map { days.startMs(ofDay: $0 + 1) - days.startMs(ofDay: $0) }
    var expected = [Int64](repeating: Self.dayMs, count: 30)
    expected[10] -= Self.hourMs
    expected[20] += Self.hourMs
    #expect(lengths == expected)
    #expect(days.startMs(ofDay: 0) == -2 * Self.hourMs)
  }

  @Test("a day whose midnight is skipped starts at one o'clock")
  func skippedMidnight() {
    let midnightMs = 10 * Self.dayMs - 2 * Self.hourMs
    let days = Self.clock(forwardMs: midnightMs, backMs: 20 * Self.dayMs)
    #expect(days.startMs(ofDay: 10) == midnightMs)
    #expect(days.startMs(ofDay: 11) == midnightMs + 23 * Self.hourMs)
  }

  @Test("a day whose midnight occurs twice starts with the first")
  func repeatedMidnight() {
    let midnightMs = 20 * Self.dayMs - 3 * Self.hourMs
    let days = Self.clock(forwardMs: 10 * Self.dayMs, backMs: midnightMs + Self.hourMs)
    #expect(days.startMs(ofDay: 20) == midnightMs)
    #expect(days.startMs(ofDay: 21) == midnightMs + 25 * Self.hourMs)
  }

  @Test(
    "a day starts only once, even if the clock returns to the day before for the rest of an hour"
  )
  func dayBegunTwice() {
    let midnightMs = 20 * Self.dayMs - 3 * Self.hourMs
    let days = Self.clock(forwardMs: 10 * Self.dayMs, backMs: midnightMs + 60_000)
    #expect(days.startMs(ofDay: 20) == midnightMs)
    #expect(days.startMs(ofDay: 21) == midnightMs + 25 * Self.hourMs)
  }

  @Test("a midnight that the clock does not reach does not start the next day")
  func midnightPutOff() {
    let midnightMs = 20 * Self.dayMs - 3 * Self.hourMs
    let days = Self.clock(forwardMs: 10 * Self.dayMs, backMs: midnightMs)
    #expect(days.startMs(ofDay: 20) == midnightMs + Self.hourMs)
  }

  @Test("a skipped day is empty, and a date on it covers one moment of the next day")
  func dayLeftOut() throws {
    let changeMs = 10 * Self.dayMs + 10 * Self.hourMs
    let days = DayBoundaries(
      offsetMs: -10 * Self.hourMs,
      changes: [OffsetChange(atMs: changeMs, offsetMs: 14 * Self.hourMs)],
      lastYear: nil
    )
    #expect(days.startMs(ofDay: 9) == changeMs - Self.dayMs)
    #expect(days.startMs(ofDay: 10) == changeMs)
    #expect(days.startMs(ofDay: 11) == changeMs)
    #expect(days.startMs(ofDay: 12) == changeMs + Self.dayMs)
    let leftOut = try ReportedDate(text: "1970-01-11").interval(days: days)
    #expect(leftOut == changeMs..<(changeMs + 1))
  }

  @Test("a clock that is set back by nearly a day makes one long day")
  func dayRepeated() {
    let changeMs = 10 * Self.dayMs - 11 * Self.hourMs
    let days = DayBoundaries(
      offsetMs: 11 * Self.hourMs,
      changes: [OffsetChange(atMs: changeMs, offsetMs: -12 * Self.hourMs)],
      lastYear: nil
    )
    #expect(days.startMs(ofDay: 9) == changeMs - Self.dayMs)
    #expect(days.startMs(ofDay: 10) == changeMs + 23 * Self.hourMs)
  }

  @Test("after the last year days start as they did 400 years before")
  func cycle() {
    let forwardMs = 100 * Self.dayMs
    let backMs = 200 * Self.dayMs
    let days = DayBoundaries(
      offsetMs: 0,
      changes: [
        OffsetChange(atMs: forwardMs, offsetMs: Self.hourMs),
        OffsetChange(atMs: backMs, offsetMs: 0),
      ],
      lastYear: 2369
    )
    let cycleDays: Int64 = 146_097
    for number in [0, 100, 101, 150, 200, 201, cycleDays - 1] {
      for cycles in [1, 2, 18] as [Int64] {
        let shiftMs = cycles * cycleDays * Self.dayMs
        let startMs = days.startMs(ofDay: number + cycles * cycleDays)
        #expect(startMs == days.startMs(ofDay: number) + shiftMs)
      }
    }
    #expect(days.startMs(ofDay: -cycleDays + 150) == (-cycleDays + 150) * Self.dayMs)
  }

  @Test("changes to the same offset leave the days unchanged")
  func constant() {
    let same = [OffsetChange(atMs: 0, offsetMs: 0), OffsetChange(atMs: 5, offsetMs: 0)]
    #expect(DayBoundaries(offsetMs: 0, changes: same, lastYear: 2500) == .utc)
    let kolkata = DayBoundaries(offsetMs: 330 * 60_000, changes: [], lastYear: nil)
    #expect(kolkata == DayBoundaries(minutesEastOfUTC: 330))
  }

  @Test("the days of an erratic clock follow what it has shown", arguments: seeds)
  func wildClock(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let clock = WildClock(&random)
      let days = clock.days
      for number in -3...6 as ClosedRange<Int64> {
        #expect(days.startMs(ofDay: number) == clock.firstShownMs(ofDay: number))
      }
      for hour in -72..<144 as Range<Int64> {
        let instant = hour * 3_600_000 + Int64.random(in: 0..<3_600_000, using: &random)
        let number = days.day(ofMs: instant)
        #expect(days.startMs(ofDay: number) <= instant, "seed \(seed)")
        #expect(days.startMs(ofDay: number + 1) > instant, "seed \(seed)")
      }
    }
  }
}

/// A clock that is changed by whole hours at whole hours of the days around 1 January 1970, up to twelve times.
private struct WildClock {
  private static let hourMs: Int64 = 3_600_000
  private static let span: Range<Int64> = -240..<240

  let first: Int64
  let changes: [(hour: Int64, offset: Int64)]

  init(_ random: inout SeededGenerator) {
    let hours = Set(
      (0..<random.pick([0, 1, 2, 4, 12])).map { _ in Int64.random(in: -72..<144, using: &random) }
    )
    first = Int64.random(in: -30...30, using: &random)
    changes = hours.sorted().map { ($0, Int64.random(in: -30...30, using: &random)) }
  }

  var days: DayBoundaries {
    DayBoundaries(
      offsetMs: first * Self.hourMs,
      changes: changes.map {
        OffsetChange(atMs: $0.hour * Self.hourMs, offsetMs: $0.offset * Self.hourMs)
      },
      lastYear: nil
    )
  }

  /// The first hour at which the clock shows a day or a later one, found by checking every hour.
  func firstShownMs(ofDay number: Int64) -> Int64? {
    Self.span.first { hour in
      let offset = changes.last { $0.hour <= hour }?.offset ?? first
      return hour + offset >= number * 24
    }.map { $0 * Self.hourMs }
  }
}
