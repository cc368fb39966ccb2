package import AssayDomain
import Foundation

/// The days of the time zones that a desk names, each loaded when it is first asked for; used by one thread
/// at a time.
///
/// The zones are those of the library, which brings its own copy of the IANA data and reads no file. UTC
/// needs none of it.
package final class TimeZones {
  private static let maximumKeptCount = 16
  /// A year in which, like in the 400 before it, every zone follows the last of its rules.
  private static let lastYear: Int64 = 2500

  private var kept: [String: DayBoundaries] = [:]

  package init() {}

  /// The days of a zone by its IANA name, spelt exactly so; nil when there is no such zone.
  package func days(of name: String) -> DayBoundaries? {
    // Strings with the same look are equal, and the library reads up to a NUL.
    guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    if name == "UTC" || name == "Etc/UTC" || name == "GMT" { return .utc }
    if let days = kept[name] { return days }
    guard let zone = ZoneName.zone(named: name) else { return nil }
    let days = DayBoundaries(zone, lastYear: Self.lastYear)
    if kept.count >= Self.maximumKeptCount { kept.removeAll() }
    kept[name] = days
    return days
  }

  /// The name of a zone that a misspelt one was probably meant for: `Europe/Berlin` for `Europe/Berlni`,
  /// `europe/berlin` and `Berlin`.
  package static func nearest(to name: String) -> String? {
    ZoneName.nearest(to: name)
  }
}

extension DayBoundaries {
  /// The days of a zone, with every change up to the end of a year.
  fileprivate init(_ zone: TimeZone, lastYear: Int64) {
    // The calendar's first year, long before any zone's first change.
    var moment = Date(timeIntervalSince1970: -62_135_596_800)
    let offsetMs = Int64(zone.secondsFromGMT(for: moment)) * 1000
    // A year of the calendar has 31,556,952 seconds in the mean; one more takes in every time of New Year.
    let end = Date(timeIntervalSince1970: Double(lastYear + 2 - 1970) * 31_556_952)
    var changes: [OffsetChange] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), moment < next, next < end
    {
      changes.append(
        OffsetChange(
          atMs: Int64((next.timeIntervalSince1970 * 1000).rounded()),
          offsetMs: Int64(zone.secondsFromGMT(for: next)) * 1000
        )
      )
      moment = next
    }
    self.init(offsetMs: offsetMs, changes: changes, lastYear: lastYear)
  }
}
