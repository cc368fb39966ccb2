package import AssayDomain
import Foundation

/// The days of the time zones that a desk names, each loaded on first use; used by one thread at a time.
///
/// The zones come from the library, which has its own copy of the IANA data and reads no file. UTC does not need the
/// library.
package final class TimeZones {
  private static let maximumKeptCount = 16
  /// A year in which every zone follows the last of its rules, as in the 400 years before.
  private static let lastYear: Int64 = 2500

  private var kept: [String: DayBoundaries] = [:]

  package init() {}

  /// Returns the days of the zone with exactly this IANA name; nil if there is none.
  package func days(of name: String) -> DayBoundaries? {
    // Equivalent Unicode strings compare equal, and the library reads only up to a NUL.
    guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    if name == "UTC" || name == "Etc/UTC" || name == "GMT" { return .utc }
    if let days = kept[name] { return days }
    guard let zone = ZoneName.zone(named: name) else { return nil }
    let days = DayBoundaries(zone, lastYear: Self.lastYear)
    if kept.count >= Self.maximumKeptCount { kept.removeAll() }
    kept[name] = days
    return days
  }

  /// Returns the zone that a misspelt name probably means: `Europe/Berlin` for `Europe/Berlni`, `europe/berlin` and
  /// `Berlin`.
  package static func nearest(to name: String) -> String? {
    ZoneName.nearest(to: name)
  }
}

extension DayBoundaries {
  /// Loads the days of a zone, with every change up to the end of a year.
  fileprivate init(_ zone: TimeZone, lastYear: Int64) {
    // The calendar's first year, long before any zone's first change.
    var moment = Date(timeIntervalSince1970: -62_135_596_800)
    let offsetMs = Int64(zone.secondsFromGMT(for: moment)) * 1000
    // A calendar year has 31,556,952 seconds on average; one more year covers New Year in every zone.
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
