package import AssayDomain
import Foundation

/// Caches the day boundaries of the time zones that a desk names, loaded on first use; used by one thread
/// at a time.
///
/// The zones come from the library, which includes its own copy of the IANA data and reads no file. UTC
/// does not need that data.
package final class TimeZones {
  private static let maximumKeptCount = 16
  /// A year by which every zone has followed the last of its rules for at least 400 years.
  private static let lastYear: Int64 = 2500

  private var kept: [String: DayBoundaries] = [:]

  package init() {}

  /// Returns the days of a zone by its exact IANA name; nil if there is no such zone.
  package func days(of name: String) -> DayBoundaries? {
    // Strings that look the same are equal, and the library stops reading at a NUL.
    guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    if name == "UTC" || name == "Etc/UTC" || name == "GMT" { return .utc }
    if let days = kept[name] { return days }
    guard let zone = ZoneName.zone(named: name) else { return nil }
    let days = DayBoundaries(zone, lastYear: Self.lastYear)
    if kept.count >= Self.maximumKeptCount { kept.removeAll() }
    kept[name] = days
    return days
  }

  /// Returns the zone that a misspelt name probably stands for: `Europe/Berlin` for `Europe/Berlni`,
  /// `europe/berlin` and `Berlin`.
  package static func nearest(to name: String) -> String? {
    ZoneName.nearest(to: name)
  }
}

extension DayBoundaries {
  /// Makes the days of a zone, with every change of its offset up to the end of a year.
  fileprivate init(_ zone: TimeZone, lastYear: Int64) {
    // The first year of the calendar, long before the first change of any zone.
    var moment = Date(timeIntervalSince1970: -62_135_596_800)
    let offsetMs = Int64(zone.secondsFromGMT(for: moment)) * 1000
    // A year of the calendar has 31,556,952 seconds on average; one more year covers New Year at every offset.
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
