/// Why a text is not a date.
///
/// The description says what a date looks like.
package enum DateProblem: Error, Hashable, CustomStringConvertible {
  case form
  /// A span ends before it begins.
  case span
  case year
  case month
  case day(year: Int64, month: Int64, days: Int64)
  case clock
  case fraction
  case noOffset
  case offset

  package var description: String {
    switch self {
    case .form:
      """
      a date is a year, month, day or instant (2025, 2025-11, 2025-11-06 or 2025-11-06T12:30Z), a decade (199X) or a \
      span (2025-11-01/2025-11-06); a ~ at its end says about
      """
    case .span: "a span begins first and ends last: 2025-11-01/2025-11-06"
    case .year: "years run from 0001 to 9999"
    case .month: "months run from 01 to 12"
    case .day(let year, let month, let days):
      "month \(month) of \(year) has the days 01 to \(days)"
    case .clock: "a time of day runs from 00:00 to 23:59, and seconds from 00 to 59"
    case .fraction: "a second has one to three digits after its point"
    case .noOffset: "an instant ends in Z or in its distance from UTC, such as +05:00"
    case .offset: "a distance from UTC runs from -23:59 to +23:59"
    }
  }
}
