import Support
import Testing

@Suite("source.list", .temporaryDirectory)
struct SourceListTests {
  @Test(
    "pages of any size together are the whole list, with each source once",
    arguments: [1, 2, 3, 7, 8, 500]
  )
  func pages(_ limit: Int64) throws {
    let desk = try Desk()
    for number in 1...7 { try desk.ratedSource("Source \(number)") }
    var ids: [String] = []
    var cursor: JSONValue = nil
    repeat {
      let page = try desk.call("source.list", ["limit": .integer(limit), "cursor": cursor])
      let found = try page.list("sources")
      #expect(found.count <= Int(limit))
      ids += try found.map { try $0.text("id") }
      cursor = try page.at("nextCursor")
    } while cursor != nil
    #expect(ids == (1...7).map { "S\($0)" })
  }

  @Test("sources added between two pages do not shift the pages")
  func additionBetween() throws {
    let desk = try Desk()
    for number in 1...4 { try desk.ratedSource("Source \(number)") }
    let page = try desk.call("source.list", ["limit": 2])
    try desk.ratedSource("Later")
    let next = try desk.call("source.list", ["cursor": try page.at("nextCursor")])
    #expect(try next.list("sources").map { try $0.text("id") } == ["S3", "S4", "S5"])
  }

  @Test("a kind filters the list")
  func kind() throws {
    let desk = try Desk()
    try desk.ratedSource("Astana", kind: "government")
    try desk.ratedSource("Axios")
    let found = try desk.call("source.list", ["kind": "government"]).list("sources")
    #expect(try found.map { try $0.text("name") } == ["Astana"])
  }

  @Test(
    "an invalid cursor and an invalid limit are refused",
    arguments: [
      ("cursor", "claims.1"), ("cursor", ""), ("cursor", "sources"), ("cursor", "sources.!"),
      ("cursor", "sources.1.2"), ("limit", 0), ("limit", 501), ("limit", -1),
    ] as [(String, JSONValue)]
  )
  func refuses(_ field: String, _ value: JSONValue) throws {
    let refusal = try Desk().refusal(of: "source.list", .object([field: value]))
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == field)
  }
}
