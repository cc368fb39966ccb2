import Testing

@testable import assay

@Suite("A command line about an event's contents")
struct RedactLineTests {
  @Test("names events by their numbers, with and without the number sign")
  func events() throws {
    let redact = try command(RedactEvents.self, "redact", "#2", "17", "--yes")
    #expect(redact.events.map(\.seq) == [2, 17])
    #expect(redact.isMeant)
  }

  @Test(
    "that is invalid says why",
    arguments: [
      ("redact", "EVENT is missing"),
      ("redact E2", "\"E2\" is not the number of an event, such as #2025"),
      ("redact 2..5", "\"2..5\" is not the number of an event, such as #2025"),
    ]
  )
  func bad(line: String, words: String) { #expect(problem(line)?.words == words) }
}
