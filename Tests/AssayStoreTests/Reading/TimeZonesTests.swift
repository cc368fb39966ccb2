import AssayDesk
import AssayStore
import AssayVocabulary
import DeskSupport
import Foundation
import Support
import Testing

@testable import AssayDomain

@Suite("Time zones")
struct TimeZonesTests {
  private static func interval(_ date: String, in zone: String) throws -> Range<Int64> {
    let days = try #require(TimeZones().days(of: zone), "\(zone)")
    return try ReportedDate(text: date).interval(days: days)
  }

  @Test(
    "a day begins and ends at midnight on its zone's clock",
    arguments: [
      ("Europe/Berlin", "2025-03-29", "2025-03-28T23:00Z", 24 * 60),
      ("Europe/Berlin", "2025-03-30", "2025-03-29T23:00Z", 23 * 60),
      ("Europe/Berlin", "2025-03-31", "2025-03-30T22:00Z", 24 * 60),
      ("Europe/Berlin", "2025-10-25", "2025-10-24T22:00Z", 24 * 60),
      ("Europe/Berlin", "2025-10-26", "2025-10-25T22:00Z", 25 * 60),
      ("Europe/Berlin", "2025-10-27", "2025-10-26T23:00Z", 24 * 60),
      ("America/Sao_Paulo", "2018-11-03", "2018-11-03T03:00Z", 24 * 60),
      ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z", 23 * 60),
      ("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00Z", 25 * 60),
      ("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00Z", 24 * 60),
      ("Asia/Beirut", "2021-03-28", "2021-03-27T22:00Z", 23 * 60),
      ("America/Havana", "2024-11-03", "2024-11-03T04:00Z", 25 * 60),
      ("America/St_Johns", "2010-11-06", "2010-11-06T02:30Z", 24 * 60),
      ("America/St_Johns", "2010-11-07", "2010-11-07T02:30Z", 25 * 60),
      ("Australia/Lord_Howe", "2025-04-06", "2025-04-05T13:00Z", 24 * 60 + 30),
      ("Pacific/Apia", "2011-12-29", "2011-12-29T10:00Z", 24 * 60),
      ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00Z", 24 * 60),
      ("Pacific/Kwajalein", "1969-09-30", "1969-09-29T13:00Z", 47 * 60),
      ("Asia/Almaty", "2024-02-29", "2024-02-28T18:00Z", 25 * 60),
      ("Asia/Almaty", "2024-03-01", "2024-02-29T19:00Z", 24 * 60),
      ("Asia/Kolkata", "2025-11-06", "2025-11-05T18:30Z", 24 * 60),
      ("Europe/Berlin", "9999-07-01", "9999-06-30T22:00Z", 24 * 60),
      ("Europe/Berlin", "9999-12-31", "9999-12-30T23:00Z", 24 * 60),
    ] as [(String, String, String, Int64)]
  )
  func day(zone: String, day: String, begins: String, minutes: Int64) throws {
    let startMs = try ReportedDate(text: begins).interval(days: .utc).lowerBound
    #expect(try Self.interval(day, in: zone) == startMs..<(startMs + minutes * 60_000))
  }

  @Test("the day that Samoa skipped has no duration and is before no other date")
  func leftOut() throws {
    let change = try ReportedDate(text: "2011-12-30T10:00Z").interval(days: .utc).lowerBound
    #expect(try Self.interval("2011-12-30", in: "Pacific/Apia") == change..<(change + 1))
    #expect(try Self.interval("2011-12-29", in: "Pacific/Apia").upperBound == change)
    #expect(try Self.interval("2011-12-31", in: "Pacific/Apia").lowerBound == change)
  }

  @Test("a year begins and ends with its days", arguments: ["Europe/Berlin", "Pacific/Auckland"])
  func year(zone: String) throws {
    let year = try Self.interval("2025", in: zone)
    #expect(try Self.interval("2025-01-01", in: zone).lowerBound == year.lowerBound)
    #expect(try Self.interval("2025-12", in: zone).upperBound == year.upperBound)
    #expect(year.upperBound - year.lowerBound == 365 * 86_400_000)
  }

  @Test("every name of UTC has the days of UTC", arguments: ["UTC", "Etc/UTC", "GMT", "Zulu"])
  func utc(name: String) throws {
    #expect(TimeZones().days(of: name) == .utc)
  }

  @Test("a zone that is requested again has the same days, however many came between")
  func again() throws {
    let zones = TimeZones()
    let berlin = try #require(zones.days(of: "Europe/Berlin"))
    for name in try ZoneTable.names().prefix(40) { #expect(zones.days(of: name) != nil) }
    #expect(zones.days(of: "Europe/Berlin") == berlin)
  }

  @Test("every zone with a place in the system's table is known")
  func allPlaces() throws {
    let names = try ZoneTable.names()
    #expect(names.count > 400)
    let zones = TimeZones()
    #expect(names.filter { zones.days(of: $0) == nil } == [])
  }

  @Test(
    "only the exact spelling of IANA is accepted",
    arguments: [
      "", "Berlin", "europe/berlin", "Europe/Berlin ", "Europe/Berlni", "EUROPE/BERLIN", "CEST",
      "BST", "IST", "PST", "utc", "UTC+3", "GMT+3", "GMT+0300", "+03:00", "SystemV/PST8",
      "US/Pacific-New", "posix/Europe/Berlin", "right/UTC", "../../../etc/passwd", "/etc/localtime",
      "localtime", "Europe/Berlin\0", "Asia/\u{212A}olkata", "Etc/Unknown", "Factory",
    ]
  )
  func unknown(name: String) {
    let zones = TimeZones()
    #expect(zones.days(of: "Asia/Kolkata") != nil)
    #expect(zones.days(of: name) == nil)
  }

  @Test(
    "an old name still works",
    arguments: [
      ("Asia/Calcutta", "Asia/Kolkata"), ("Europe/Kiev", "Europe/Kyiv"),
      ("Singapore", "Asia/Singapore"),
      ("US/Eastern", "America/New_York"), ("GB", "Europe/London"), ("Japan", "Asia/Tokyo"),
    ]
  )
  func alias(old: String, new: String) throws {
    let zones = TimeZones()
    let days = try #require(zones.days(of: old))
    #expect(zones.days(of: new) == days)
  }

  @Test(
    "a misspelt name leads to the intended one",
    arguments: [
      ("europe/berlin", "Europe/Berlin"), ("Europe/Berlni", "Europe/Berlin"),
      ("Berlin", "Europe/Berlin"), ("berlin", "Europe/Berlin"), ("Asia/Kolkatta", "Asia/Kolkata"),
      ("New York", "America/New_York"), ("America/New York", "America/New_York"),
      ("Asia/Berlin", "Europe/Berlin"), ("Almaty", "Asia/Almaty"), ("utc", "UTC"),
      ("Etc/utc", "Etc/UTC"), ("Europe/Kyv", "Europe/Kyiv"),
    ]
  )
  func near(misspelt: String, meant: String) {
    #expect(TimeZones.nearest(to: misspelt) == meant)
  }

  @Test(
    "a name that is near no other has no suggestion",
    arguments: ["", "nowhere", "Mars/Olympus_Mons", "XYZ"]
  )
  func notNear(name: String) {
    #expect(TimeZones.nearest(to: name) == nil)
  }
}
