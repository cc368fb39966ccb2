import AssayDomain
import AssayVocabulary
import Testing

@Suite("Reported dates")
struct ReportedDateTests {
  @Test(
    "a date is written canonically, in UTC and as precisely as it was reported",
    arguments: [
      ("2025", "2025"), ("0001", "0001"), ("2025-11", "2025-11"), ("2025-11-06", "2025-11-06"),
      ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
      ("2025-11-06T12:30Z", "2025-11-06T12:30Z"), ("2025-11-06t12:30z", "2025-11-06T12:30Z"),
      ("2025-11-06 12:30Z", "2025-11-06T12:30Z"),
      ("2025-11-06T12:30:05Z", "2025-11-06T12:30:05Z"),
      ("2025-11-06T12:30:05.123Z", "2025-11-06T12:30:05.123Z"),
      ("2025-11-06T12:30:05.1Z", "2025-11-06T12:30:05.100Z"),
      ("2025-11-06T12:30:05.12Z", "2025-11-06T12:30:05.120Z"),
      ("2025-11-06T12:30+05:30", "2025-11-06T07:00Z"),
      ("2025-12-31T23:30-01:00", "2026-01-01T00:30Z"),
      ("2024-03-01T00:00:00+00:01", "2024-02-29T23:59:00Z"),
      ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
      ("199X", "199X"), ("2025-11-01/2025-11-06", "2025-11-01/2025-11-06"),
      ("199X/2001-03", "199X/2001-03"),
      ("2025~", "2025~"), ("2025-11-06~", "2025-11-06~"), ("2025-11/2026~", "2025-11/2026~"),
      ("2025-11-06T12:30+05:30~", "2025-11-06T07:00Z~"),
      ("0001-01-01T00:00Z", "0001-01-01T00:00Z"), ("9999-12-31T23:59Z", "9999-12-31T23:59Z"),
    ]
  )
  func canonical(text: String, canonical: String) throws {
    let date = try ReportedDate(text: text)
    #expect(date.text == canonical)
    #expect(try ReportedDate(text: canonical) == date)
  }

  @Test(
    "a text that is not a date is refused with the reason",
    arguments: [
      ("", .form), ("25", .form), ("2025-", .form), ("2025-1", .form), ("2025/11", .form),
      ("2025-11-6", .form), ("2025-11-06T", .form), ("2025-11-06T12:30Zx", .form), (" 2025", .form),
      ("2025-11-06T12Z", .form), ("20251106", .form), ("yesterday", .form), ("-2025", .form),
      ("0000", .year), ("2025-00", .month), ("2025-13", .month),
      ("2025-02-29", .day(year: 2025, month: 2, days: 28)),
      ("1900-02-29", .day(year: 1900, month: 2, days: 28)),
      ("2025-11-31", .day(year: 2025, month: 11, days: 30)),
      ("2025-11-00", .day(year: 2025, month: 11, days: 30)),
      ("2025-11-06T24:00Z", .clock), ("2025-11-06T12:60Z", .clock),
      ("2025-06-30T23:59:60Z", .clock), ("2025-11-06T12:30:05.Z", .fraction),
      ("2025-11-06T12:30:05.1234Z", .fraction), ("2025-11-06T12:30", .noOffset),
      ("2025-11-06T12:30:05", .noOffset), ("2025-11-06T12:30+24:00", .offset),
      ("2025-11-06T12:30+05:60", .offset), ("2025-11-06T12:30+0530", .form),
      ("000X", .year), ("19XX", .form), ("199X-05", .form), ("~", .form), ("2025~~", .form),
      ("2025~-11", .form), ("2025-11-06/2025-11-01", .span), ("2025/2025-11", .span),
      ("2025-11-06T12:30Z/2025-12", .form), ("2025/", .form),
      ("0001-01-01T00:00+00:01", .year), ("9999-12-31T23:59-00:01", .year),
    ] as [(String, DateProblem)]
  )
  func refused(text: String, problem: DateProblem) {
    #expect(throws: problem) { try ReportedDate(text: text) }
  }

  @Test(
    "a date covers its whole year, month, day or instant",
    arguments: [
      ("1970", 0, 365 * 86_400_000), ("1972", 63_072_000_000, 366 * 86_400_000),
      ("1970-02", 31 * 86_400_000, 28 * 86_400_000),
      ("2025-11-06", 1_762_387_200_000, 86_400_000),
      ("2025-11-06T12:30Z", 1_762_432_200_000, 60_000),
      ("2025-11-06T12:30:05Z", 1_762_432_205_000, 1000),
      ("2025-11-06T12:30:05.123Z", 1_762_432_205_123, 1),
      ("1969-12-31", -86_400_000, 86_400_000), ("197X", 0, 3_652 * 86_400_000),
      ("1970-01-01/1970-01-03", 0, 3 * 86_400_000), ("1970-01-02~", 0, 3 * 86_400_000),
      ("1970-02~", 3 * 86_400_000, 84 * 86_400_000),
      ("1970-01-01T00:01Z~", 0, 3 * 60_000),
    ] as [(String, Int64, Int64)]
  )
  func interval(text: String, begins: Int64, widthMs: Int64) throws {
    #expect(try ReportedDate(text: text).interval(days: .utc) == begins..<(begins + widthMs))
  }

  @Test("years, months and days follow each other without a gap for four centuries")
  func noGaps() throws {
    var end = try ReportedDate(text: "1899").interval(days: .utc).upperBound
    for year in 1900..<2300 {
      #expect(try ReportedDate(text: "\(year)").interval(days: .utc).lowerBound == end)
      for month in 1...12 {
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
        let interval = try ReportedDate(text: text).interval(days: .utc)
        #expect(interval.lowerBound == end, "\(text)")
        end = interval.upperBound
      }
    }
  }

  @Test(
    "subtracting the offset from UTC leads to the day before, on every day around a century's turn",
    arguments: [1896...1904, 1969...1972, 1999...2004, 2096...2104]
  )
  func dayBefore(years: ClosedRange<Int>) throws {
    var before: String?
    for year in years {
      for month in 1...12 {
        let width = try ReportedDate(text: Self.padded(year, month)).interval(days: .utc)
        for day in 1...Int((width.upperBound - width.lowerBound) / 86_400_000) {
          let text = Self.padded(year, month, day)
          if let before {
            #expect(try ReportedDate(text: text + "T00:30+01:00").text == before + "T23:30Z")
          }
          before = text
        }
      }
    }
  }

  private static func padded(_ parts: Int...) -> String {
    parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
  }

  @Test("the day of a desk east of UTC starts earlier")
  func deskDays() throws {
    let almaty = DayBoundaries(minutesEastOfUTC: 300)
    let day = try ReportedDate(text: "2025-11-06")
    let moment = try ReportedDate(text: "2025-11-06T12:30Z")
    #expect(
      day.interval(days: almaty).lowerBound == day.interval(days: .utc).lowerBound - 5 * 3_600_000
    )
    #expect(moment.interval(days: almaty) == moment.interval(days: .utc))
  }

  @Test("a refusal says what a date looks like")
  func words() {
    #expect(DateProblem.form.description.contains("2025-11-06T12:30Z"))
    #expect(
      DateProblem.day(year: 2025, month: 2, days: 28).description
        == "month 2 of 2025 has the days 01 to 28"
    )
  }
}
