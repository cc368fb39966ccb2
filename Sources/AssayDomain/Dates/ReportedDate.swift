/// When something is said to have happened or been said, no more exact than was reported.
///
/// A year, a month, a day, or an instant to the minute, second or millisecond. Instants are kept in UTC.
package struct ReportedDate: Hashable, Sendable, CustomStringConvertible {
  enum Form: Hashable, Sendable {
    case year(Int64)
    case month(year: Int64, month: Int64)
    case day(CivilDay)
    case instant(ms: Int64, widthMs: Int64)
  }

  let form: Form

  /// An instant to the millisecond, in UTC milliseconds since 1970, of the years 0001 to 9999.
  package init(instantMs: Int64) {
    form = .instant(ms: instantMs, widthMs: 1)
  }

  /// The time it covers in UTC milliseconds, half open, with days that begin at midnight UTC.
  package var interval: Range<Int64> { interval(days: .utc) }

  /// The time it covers in UTC milliseconds, half open and never empty: `12:30Z` covers that whole minute.
  ///
  /// A day that the desk's clock left out covers the first millisecond after it.
  package func interval(days: DayBoundaries) -> Range<Int64> {
    switch form {
    case .year(let year):
      Self.span(.firstDay(ofYear: year), count: CivilDay.isLeap(year) ? 366 : 365, days)
    case .month(let year, let month):
      Self.span(
        .firstDay(ofMonth: month, year: year),
        count: CivilDay.daysIn(month: month, of: year),
        days
      )
    case .day(let day): Self.span(day, count: 1, days)
    case .instant(let ms, let widthMs): ms..<(ms + widthMs)
    }
  }

  private static func span(
    _ first: CivilDay,
    count: Int64,
    _ days: DayBoundaries
  ) -> Range<Int64> {
    let startMs = days.startMs(ofDay: first.number)
    return startMs..<max(startMs + 1, days.startMs(ofDay: first.number + count))
  }

  /// Whether all of this lies before all of the other; false both ways when they overlap.
  package func isBefore(_ other: ReportedDate) -> Bool {
    interval.upperBound <= other.interval.lowerBound
  }

  /// Whether it is a moment of a day rather than a day, month or year.
  package var isInstant: Bool {
    switch form {
    case .instant: true
    case .year, .month, .day: false
    }
  }

  package var description: String { text }
}
