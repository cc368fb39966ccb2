import AssayAPI
import AssayVocabulary
import Testing

@testable import assay

@Suite("The records of a list")
struct RecordsTests {
  private static func claim() -> Wire.Claim {
    var claim = Wire.Claim()
    claim.id = ClaimID(rawValue: 2)
    claim.text = "The bridge is closed"
    claim.staleBecause = ["a denial came in"]
    return claim
  }

  private static let lists: [(String, Records)] = [
    ("claims", Records(claims: [claim()])),
    ("sources", Records(sources: [Wire.Source()])),
    ("events", Records(events: [Wire.Event()])),
    ("similar claims", Records(similar: [Wire.SimilarClaim()])),
    ("reviewers", Records(reviewers: [Wire.Reviewer()])),
  ]

  @Test("name every field once", arguments: lists.map(\.0))
  func fieldNames(_ name: String) throws {
    let records = try #require(Self.lists.first { $0.0 == name }).1
    let names = try #require(records.rows.first).fields.map(\.name)
    #expect(!names.isEmpty && Set(names).count == names.count, "\(names)")
  }

  @Test("hold typed values besides the text for a person")
  func values() throws {
    let row = try #require(Records(claims: [Self.claim()]).rows.first)
    let credibility = try #require(row.fields.first { $0.name == "credibility" })
    guard case .number = credibility.value else {
      Issue.record("\(credibility.value)")
      return
    }
    #expect(credibility.shown.text.hasPrefix("cred "))
  }

  @Test("become a table with notes for a person")
  func table() {
    var page = Page()
    page.add(Records(claims: [Self.claim()]).table)
    let lines = page.rendered(width: 100, isColored: false).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("C2  ") && lines[0].hasSuffix("The bridge is closed"))
    #expect(lines[1] == "    - a denial came in")
  }

  @Test("become tab-separated lines for programs")
  func lines() {
    var page = Page()
    let rows: [[Wire.Cell]] = [
      [.text("C2"), .list(["a", "b"]), .flag(true)], [.text("C3"), .nothing, .number(4)],
    ]
    page.addLines(of: Records(columns: [.id, .tags, .stale], rows: rows))
    #expect(page.rendered(width: 20, isColored: false) == "C2\ta, b\ttrue\nC3\t\t4\n")
  }

  @Test("of an empty list are no lines")
  func nothing() {
    var page = Page()
    page.add(Records(claims: []).table)
    page.addLines(of: Records(columns: [.id], rows: []))
    #expect(page.rendered(width: 80, isColored: false).isEmpty)
  }
}
