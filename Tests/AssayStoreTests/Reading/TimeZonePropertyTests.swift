import AssayDesk
import AssayStore
import AssayVocabulary
import DeskSupport
import Foundation
import Support
import Testing

@testable import AssayDomain

@Suite("Days of random zones")
struct TimeZonePropertyTests {
  private static let dayMs: Int64 = 86_400_000
  private static let zoneCount = 12

  /// Random zones with their days, and a random number generator for the test.
  private static func forZones(
    _ seed: UInt64,
    _ body: (String, DayBoundaries, inout SeededGenerator) throws -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    let names = try ZoneTable.names()
    let zones = TimeZones()
    for _ in 0..<zoneCount {
      let name = random.pick(names)
      try body(name, try #require(zones.days(of: name), "\(name)"), &random)
    }
  }

  private static func dayNumber(_ text: String) throws -> Int64 {
    try ReportedDate(text: text).interval(days: .utc).lowerBound / dayMs
  }

  @Test(
    "days leave no gap, never run backwards, and last a day give or take a change of the clock",
    arguments: seeds
  )
  func lengths(seed: UInt64) throws {
    try Self.forZones(seed) { name, days, random in
      let first = Int64.random(in: -25_000...3_000_000, using: &random)
      for start in [first, try Self.dayNumber("2020-01-01"), try Self.dayNumber("2499-07-01")] {
        for number in start..<(start + 800) {
          let length = days.startMs(ofDay: number + 1) - days.startMs(ofDay: number)
          #expect(length >= 0 && length <= 2 * Self.dayMs, "\(name) \(number)")
        }
      }
    }
  }

  @Test("each instant of a day has its date in the library's calendar", arguments: seeds)
  func calendar(seed: UInt64) throws {
    try Self.forZones(seed) { name, days, random in
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = try #require(TimeZone(identifier: name))
      let range = try Self.dayNumber("1900-01-01")...Self.dayNumber("2400-01-01")
      for _ in 0..<200 {
        let number = Int64.random(in: range, using: &random)
        let span = days.startMs(ofDay: number)..<days.startMs(ofDay: number + 1)
        guard !span.isEmpty else { continue }
        let instants = [
          span.lowerBound, span.upperBound - 1, Int64.random(in: span, using: &random),
        ]
        for ms in instants {
          let date = Date(timeIntervalSince1970: Double(ms) / 1000)
          let parts = calendar.dateComponents([.year, .month, .day], from: date)
          let shown = CivilDay(
            year: Int64(try #require(parts.year)),
            month: Int64(try #require(parts.month)),
            day: Int64(try #require(parts.day))
          )
          Self.expect(shown?.number, toBe: number, ms, name, span.lowerBound)
        }
      }
    }
  }

  @Test("each instant of a day since 2001 has its date on the system's clock", arguments: seeds)
  func systemClock(seed: UInt64) throws {
    try Self.forZones(seed) { name, days, random in
      var expected: [(ms: Int64, number: Int64, startMs: Int64)] = []
      let range = try Self.dayNumber("2001-01-01")...Self.dayNumber("2020-12-31")
      for _ in 0..<500 {
        let number = Int64.random(in: range, using: &random)
        let span = days.startMs(ofDay: number)..<days.startMs(ofDay: number + 1)
        guard !span.isEmpty else { continue }
        for ms in [span.lowerBound, span.upperBound - 1, Int64.random(in: span, using: &random)] {
          expected.append((ms, number, span.lowerBound))
        }
      }
      let shown = try SystemClock(zone: name).days(at: expected.map(\.ms))
      #expect(shown.count == expected.count)
      for (text, instant) in zip(shown, expected) {
        let number = try Self.dayNumber(text)
        Self.expect(number, toBe: instant.number, instant.ms, name, instant.startMs)
      }
    }
  }

  /// Expects an instant's date, which may be that of the day before only within a few hours after the day has started,
  /// if the clock was set back across midnight.
  private static func expect(
    _ shown: Int64?,
    toBe number: Int64,
    _ ms: Int64,
    _ name: String,
    _ startMs: Int64
  ) {
    let isPutBack = shown == number - 1 && ms - startMs < 4 * 3_600_000 && ms != startMs
    #expect(shown == number || isPutBack, "\(name) at \(ms)")
  }
}

/// The system's own interpretation of its zone files.
private struct SystemClock {
  let zone: String

  /// The local dates at some instants, given in UTC milliseconds.
  func days(at instants: [Int64]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["TZ=:" + zone, "date", "-f", "-", "+%F"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let lines = instants.map { "@\(($0 - ($0 % 1000 + 1000) % 1000) / 1000)\n" }.joined()
    let writing = input.fileHandleForWriting
    Thread.detachNewThread {
      writing.write(Data(lines.utf8))
      writing.closeFile()
    }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
