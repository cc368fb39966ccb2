import AssayDomain
import Foundation

/// The time zone names of IANA.
enum ZoneName {
  /// IANA's names without an area, most of them historical; the library accepts other such names, which are its own.
  private static let withoutArea: Set<String> = [
    "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT",
    "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel",
    "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo",
    "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC",
    "Universal", "W-SU", "WET", "Zulu",
  ]

  /// Returns the library's zone for exactly this IANA name; nil if IANA has no such name.
  static func zone(named name: String) -> TimeZone? {
    if withoutArea.contains(name) { return TimeZone(identifier: name) }
    guard name.contains("/"), !name.hasPrefix("SystemV/"), name != "US/Pacific-New",
      let zone = TimeZone(identifier: name), zone.identifier == name
    else { return nil }
    return zone
  }

  /// Returns the nearest name ignoring case, or else the name whose place is nearest ignoring its area.
  ///
  /// Returns nil if no name is near.
  static func nearest(to given: String) -> String? {
    let known = all
    let given = given.lowercased()
    if let near = nearest(to: given, known.map { ($0, $0) }) { return near }
    return nearest(to: place(of: given), known.map { ($0, place(of: $0)) })
  }

  /// The names that the library lists, and those that its list omits.
  private static var all: [String] {
    TimeZone.knownTimeZoneIdentifiers + withoutArea + ["Asia/Kolkata", "Etc/UTC"]
  }

  private static func place(of name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  private static func nearest(to given: String, _ names: [(String, String)]) -> String? {
    let bound = NameDistance.maximumNear(given)
    var best: (edits: Int, name: String)?
    for (name, part) in names {
      guard let edits = NameDistance.between(given, part.lowercased()), edits <= bound else {
        continue
      }
      if let best, best <= (edits, name) { continue }
      best = (edits, name)
    }
    return best?.name
  }
}
