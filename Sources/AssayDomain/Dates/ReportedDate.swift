/// When something is said to have happened or to have been said, as precisely as it was reported.
///
/// A year, a month, a day, or an instant to the minute, second or millisecond. Instants are in UTC.
package struct ReportedDate: Hashable, Sendable, CustomStringConvertible {
  enum Form: Hashable, Sendable {
    case year(Int64)
    case month(year: Int64, month: Int64)
    case day(CivilDay)
    case instant(ms: Int64, widthMs: Int64)
  }

  let form: Form

  /// Makes an instant to the millisecond from UTC milliseconds since 1970, in the years 0001 to 9999.
  package init(instantMs: Int64) {
    form = .instant(ms: instantMs, widthMs: 1)
  }

  /// Makes the day of an instant in UTC milliseconds since 1970; nil outside the years 1 to 9999.
  package init?(dayOfMs instantMs: Int64, days: DayBoundaries) {
    guard let day = CivilDay(number: days.day(ofMs: instantMs)) else { return nil }
    form = .day(day)
  }

  /// Returns the time that the date covers in UTC milliseconds, half open, never empty: `12:30Z` covers that whole
  /// minute.
  ///
  /// A day that the desk's clock skipped covers the first millisecond after it.
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

  /// Whether the date is an instant rather than a day, month or year.
  package var isInstant: Bool {
    switch form {
    case .instant: true
    case .year, .month, .day: false
    }
  }

  package var description: String { text }
}
