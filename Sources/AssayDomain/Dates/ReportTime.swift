/// When a report was made, for telling which of two came first.
///
/// Dates without a time of day are dates of one calendar among each other. Beside an instant, such a date began and ended
/// somewhere on Earth: up to 14 hours earlier and 12 hours later than in UTC.
package struct ReportTime: Hashable, Sendable {
  /// The time that the date covers, its days taken in UTC, in milliseconds.
  package let interval: Range<Int64>
  /// Whether it is a date without a time of day.
  package let isBare: Bool

  package init(_ date: ReportedDate) {
    interval = date.interval(days: .utc)
    isBare = !date.isInstant
  }

  /// An instant that is known to lie within an interval in UTC milliseconds.
  package init(within interval: Range<Int64>) {
    self.interval = interval
    isBare = false
  }

  /// How much earlier than in UTC a day begins where it begins first, in milliseconds.
  static let earliestMs: Int64 = 14 * 3_600_000
  /// How much later than in UTC a day ends where it ends last, in milliseconds.
  static let latestMs: Int64 = 12 * 3_600_000

  /// Whether all of it lies before another.
  package func isBefore(_ other: ReportTime) -> Bool {
    switch (isBare, other.isBare) {
    case (true, false): interval.upperBound + Self.latestMs <= other.interval.lowerBound
    case (false, true): interval.upperBound <= other.interval.lowerBound - Self.earliestMs
    case (true, true), (false, false): interval.upperBound <= other.interval.lowerBound
    }
  }
}
