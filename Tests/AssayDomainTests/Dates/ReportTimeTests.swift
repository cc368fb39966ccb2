import AssayDomain
import Testing

@Suite("The order of two reported dates")
struct ReportTimeTests {
  @Test(
    "a date lies before another only where that holds in every zone",
    arguments: [
      ("2025-11-06", "2025-11-07", true), ("2025-11-06", "2025-11-06", false),
      ("2025-11-06T12:30Z", "2025-11-06T12:31Z", true),
      // A day ends last 12 hours west of UTC, and begins first 14 hours east of it.
      ("2025-11-06", "2025-11-07T11:59Z", false), ("2025-11-06", "2025-11-07T12:00Z", true),
      ("2025-11-06T09:59Z", "2025-11-07", true), ("2025-11-06T10:00Z", "2025-11-07", false),
      ("199X", "2000", true), ("199X", "1999", false), ("2024/2025", "2026", true),
      ("2025-11-06~", "2025-11-07", false), ("2025-11-06~", "2025-11-08", true),
      ("2025-11-06~", "2025-11-09", true),
    ]
  )
  func before(one: String, other: String, isBefore: Bool) throws {
    let times = try [one, other].map { ReportTime(try ReportedDate(text: $0)) }
    #expect(times[0].isBefore(times[1]) == isBefore)
    #expect(!times[1].isBefore(times[0]))
  }
}
