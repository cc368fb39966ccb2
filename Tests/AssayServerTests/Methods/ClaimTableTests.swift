import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("claim.table", .temporaryDirectory)
struct ClaimTableTests {
  @Test("a row has the requested columns in the requested order")
  func columns() throws {
    let desk = try Desk()
    try desk.makeSample()
    let parameters: JSONValue = ["columns": ["status", "id", "tags", "verdict"], "tag": "accords"]
    let rows = try desk.call("claim.table", parameters).list("rows")
    #expect(rows == [["submitted", "C1", ["accords"], nil]])
  }

  @Test("every column has a cell, even for a claim with few values")
  func everyColumn() throws {
    let desk = try Desk()
    _ = try desk.claim("one")
    let columns = ClaimColumn.allCases.map { JSONValue.string($0.name) }
    let rows = try desk.call("claim.table", ["columns": .array(columns)]).list("rows")
    #expect(try rows.map { try $0.list("").count } == [columns.count])
  }

  @Test("pages follow each other")
  func pages() throws {
    let desk = try Desk()
    for number in 1...5 { _ = try desk.claim("claim \(number)") }
    var found: [JSONValue] = []
    var cursor: JSONValue = nil
    repeat {
      let page = try desk.call(
        "claim.table",
        ["columns": ["text"], "limit": 2, "cursor": cursor, "sort": "oldest"]
      )
      found += try page.list("rows")
      cursor = try page.at("nextCursor")
    } while cursor != nil
    #expect(found == (1...5).map { [.string("claim \($0)")] })
  }

  @Test("a table without columns, or with more columns than exist, is refused")
  func bounds() throws {
    let desk = try Desk()
    let many = JSONValue.array(Array(repeating: "id", count: ClaimColumn.allCases.count + 1))
    for columns in [[], many] {
      let refusal = try desk.refusal(of: "claim.table", ["columns": columns])
      #expect(refusal?.kind == "invalid" && refusal?.field == "columns")
    }
  }

  @Test("an unknown column is refused with the nearest one")
  func unknown() throws {
    let refusal = try Desk().refusal(of: "claim.table", ["columns": ["id", "credibilty"]])
    #expect(refusal?.field == "columns[1]")
    #expect(refusal?.hint == "did you mean \"credibility\"?")
  }
}
