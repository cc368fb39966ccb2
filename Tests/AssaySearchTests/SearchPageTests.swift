import AssayDomain
import AssaySearch
import AssayVocabulary
import Support
import Testing

@Suite("The page about searching")
struct SearchPageTests {
  @Test("its examples are queries")
  func examples() throws {
    let blocks = try page().split(separator: "```\n").filter { $0.contains("source:axios\n") }
    let lines = try #require(blocks.last).split(separator: "\n")
    #expect(lines.count == 8)
    for line in lines { _ = try SearchQueryReader.read(String(line), days: .utc) }
  }

  @Test("what its tables say to write is a query, or part of one")
  func tables() throws {
    let cells = try page().split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: " | ").first }
    let queries = cells.flatMap { cell in
      cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
        String($0.element)
      }
    }
    #expect(queries.count > 20)
    for query in queries { _ = try SearchQueryReader.read(query, days: .utc) }
  }

  @Test("it names every field and every word that a field takes")
  func complete() throws {
    let page = try page()
    for field in SearchField.allCases { #expect(page.contains("`\(field.rawValue):"), "\(field)") }
    let words =
      ClaimStatus.allCases.map(\.rawValue) + Verdict.allCases.map(\.rawValue)
      + ClaimKind.allCases.map(\.rawValue)
    for word in words {
      #expect(page.contains("`\(word)`") || page.contains(":\(word)`"), "\(word)")
    }
  }

  @Test("every field has an example that works")
  func fieldExamples() throws {
    for field in SearchField.allCases {
      #expect(try SearchQueryReader.read(field.example, days: .utc).filters.count == 1)
    }
  }

  private func page() throws -> String {
    try readText(ProjectFiles.root + "/Documentation/Search.md")
  }
}
