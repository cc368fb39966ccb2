/// Where one day ends and the next begins on the desk's clock, in UTC milliseconds.
package struct DayBoundaries: Hashable, Sendable {
  private let offsetMs: Int64

  package static let utc = DayBoundaries(minutesEastOfUTC: 0)

  /// Days of a place that keeps one distance from UTC all year.
  package init(minutesEastOfUTC minutes: Int64) {
    offsetMs = minutes * 60_000
  }

  /// The instant at which a day begins, the day given as days since 1 January 1970.
  func startMs(ofDay number: Int64) -> Int64 {
    number * Self.msPerDay - offsetMs
  }

  static let msPerDay: Int64 = 86_400_000
}
