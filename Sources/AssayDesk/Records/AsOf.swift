package import AssayDomain

/// A moment that a caller asks about.
package enum AsOf: Sendable, Hashable {
  case seq(Int64)
  /// The moment after the last event recorded by this time, in UTC milliseconds.
  case instant(Int64)
  /// The moment after the last event recorded by the end of the day, month or year, in the desk's present time zone.
  case endOf(ReportedDate)
}
