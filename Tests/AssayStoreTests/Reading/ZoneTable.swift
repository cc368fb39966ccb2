import DeskSupport
import Foundation

/// The system's table of time zones and their places.
enum ZoneTable {
  private static let path = "/usr/share/zoneinfo/zone.tab"

  /// The names of its zones, in the table's order.
  static func names() throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }
  }
}
