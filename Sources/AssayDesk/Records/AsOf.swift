package import AssayDomain

/// A moment that a caller asks about.
package enum AsOf: Sendable, Hashable {
  case seq(Int64)
  /// UTC milliseconds: after the last event recorded by then.
  case instant(Int64)
  /// After the last event recorded by the end of that day, month or year, on the desk's clock as it is set now.
  case endOf(ReportedDate)
}
