/// When something is said to have happened or to have been said, as precisely as it was reported.
///
/// A decade, a year, a month, a day, a span of these, or an instant to the minute, second or millisecond; any of them may
/// be approximate. Instants are in UTC. (A subset of EDTF, ISO 8601-2:2019, level 1.)
package struct ReportedDate: Hashable, Sendable, CustomStringConvertible {
  enum Form: Hashable, Sendable {
    case bare(BareDate)
    /// From the first to the last, which does not end before the first begins.
    case span(BareDate, BareDate)
    case instant(ms: Int64, widthMs: Int64)
  }

  let form: Form
  /// Whether it may have been as much again earlier or later.
  let isAbout: Bool

  init(form: Form, isAbout: Bool) {
    self.form = form
    self.isAbout = isAbout
  }

  /// Makes an instant to the millisecond from UTC milliseconds since 1970, in the years 0001 to 9999.
  package init(instantMs: Int64) {
    self.init(form: .instant(ms: instantMs, widthMs: 1), isAbout: false)
  }

  /// Makes the day of an instant in UTC milliseconds since 1970; nil outside the years 1 to 9999.
  package init?(dayOfMs instantMs: Int64, days: DayBoundaries) {
    guard let day = CivilDay(number: days.day(ofMs: instantMs)) else { return nil }
    self.init(form: .bare(.day(day)), isAbout: false)
  }

  /// Returns the time that the date covers in UTC milliseconds, half open, never empty: `12:30Z` covers that whole
  /// minute.
  ///
  /// A day that the desk's clock skipped covers the first millisecond after it.
  package func interval(days: DayBoundaries) -> Range<Int64> {
    guard case .instant(let ms, let widthMs) = form else {
      let covered = coveredDays
      let startMs = days.startMs(ofDay: covered.lowerBound)
      return startMs..<max(startMs + 1, days.startMs(ofDay: covered.upperBound))
    }
    let margin = isAbout ? widthMs : 0
    return (ms - margin)..<(ms + widthMs + margin)
  }

  /// The days that a date without a time of day covers, as days since 1 January 1970; empty for an instant.
  private var coveredDays: Range<Int64> {
    let days: Range<Int64>
    switch form {
    case .bare(let date): days = date.days
    case .span(let first, let last): days = first.days.lowerBound..<last.days.upperBound
    case .instant: return 0..<0
    }
    let margin = isAbout ? days.upperBound - days.lowerBound : 0
    return (days.lowerBound - margin)..<(days.upperBound + margin)
  }

  /// Whether it is a date that programs give where they know none: the first instant of 1970, or the year 1 or 9999.
  package var isPlaceholder: Bool {
    if case .instant(0, _) = form { return true }
    let covered = interval(days: .utc)
    return covered.lowerBound < Self.endOfYear1Ms || covered.upperBound > Self.startOfYear9999Ms
  }

  private static let endOfYear1Ms = CivilDay.firstDay(ofYear: 2).number * 86_400_000
  private static let startOfYear9999Ms = CivilDay.firstDay(ofYear: 9999).number * 86_400_000

  /// Whether the date is an instant rather than days, months or years.
  package var isInstant: Bool {
    if case .instant = form { true } else { false }
  }

  package var description: String { text }
}
