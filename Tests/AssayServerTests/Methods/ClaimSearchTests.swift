import Support
import Testing

@Suite("claim.search", .temporaryDirectory)
struct ClaimSearchTests {
  @Test("words and filters apply together, and the matches are marked")
  func found() throws {
    let desk = try Desk()
    try desk.makeSample()
    let answer = try desk.call("claim.search", ["query": "joining accord source:axios tag:accords"])
    #expect(try answer.list("claims").map { try $0.text("claim.id") } == ["C1"])
    #expect(try answer.text("sort") == "relevance")
    let segments = try answer.list("claims.0.segments")
    let marked = try segments.map {
      try $0.at("match") == true ? "[\($0.text("text"))]" : $0.text("text")
    }
    #expect(marked.joined() == "Kazakhstan is preparing to [join] the Abraham [Accords]")
    #expect(try answer.at("claims.0.score").integer ?? 0 > 0)
  }

  @Test("the default order is relevance for words in the present, and newest otherwise")
  func order() throws {
    let desk = try Desk()
    try desk.makeSample()
    func sort(_ parameters: JSONValue) throws -> String {
      try desk.call("claim.search", parameters).text("sort")
    }
    #expect(try sort(["query": "talks"]) == "relevance")
    #expect(try sort(["query": "talks", "sort": "newest"]) == "newest")
    #expect(try sort(["query": "kind:prediction"]) == "newest")
    #expect(try sort(["query": "talks", "asOf": 5]) == "newest")
    for parameters: JSONValue in [
      ["query": "kind:prediction", "sort": "relevance"],
      ["query": "talks", "sort": "relevance", "asOf": 5],
    ] {
      #expect(try desk.refusal(of: "claim.search", parameters)?.field == "sort")
    }
  }

  @Test("an edited claim is found by its present text, and as of the past by its former text")
  func past() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("claim.edit", ["claim": "C3", "text": "Negotiations broke down"])
    func ids(_ parameters: JSONValue) throws -> [String] {
      try desk.call("claim.search", parameters).list("claims").map { try $0.text("claim.id") }
    }
    #expect(try ids(["query": "talks"]) == [])
    #expect(try ids(["query": "negotiation"]) == ["C3"])
    #expect(try ids(["query": "talks", "asOf": 7]) == ["C3"])
    #expect(try ids(["query": "negotiation", "asOf": 7]) == [])
  }

  @Test("the records on a merged claim or source find the one it is merged into")
  func merged() throws {
    let desk = try Desk()
    try desk.makeSample()
    try desk.call("claim.merge", ["claim": "C1", "into": "C2"])
    try desk.call("source.add", ["name": "Axios News"])
    try desk.call("source.merge", ["source": "Axios", "into": "Axios News"])
    for query in ["source:axios", "discussions source:S4", "phase source:\"Axios News\""] {
      let found = try desk.call("claim.search", ["query": .string(query)]).list("claims")
      #expect(try found.contains { try $0.text("claim.id") == "C2" }, "\(query)")
    }
  }

  @Test("a cursor leads through all pages, and belongs to its query and order")
  func cursors() throws {
    let desk = try Desk()
    for number in 1...7 { _ = try desk.claim("Talks number \(number)") }
    for sort in ["relevance", "newest"] {
      var ids: [String] = []
      var cursor: JSONValue = nil
      repeat {
        let page = try desk.call(
          "claim.search",
          ["query": "talks", "sort": .string(sort), "limit": 3, "cursor": cursor]
        )
        ids += try page.list("claims").map { try $0.text("claim.id") }
        cursor = try page.at("nextCursor")
      } while cursor != nil
      #expect(ids == ["C7", "C6", "C5", "C4", "C3", "C2", "C1"])
    }
    let cursor = try desk.call("claim.search", ["query": "talks", "limit": 2]).at("nextCursor")
    for parameters: JSONValue in [
      ["query": "number", "cursor": cursor],
      ["query": "talks", "sort": "newest", "cursor": cursor],
      ["query": "talks", "cursor": "relevance-1.1.1"],
    ] {
      #expect(try desk.refusal(of: "claim.search", parameters)?.field == "cursor")
    }
  }

  @Test(
    "an invalid query is refused with the position and what to do",
    arguments: [
      ("talks \"open", "character 7", "close the quotation"),
      ("sorce:axios", "character 1", "did you mean source:?"),
      ("status:", "character 1", "write status:proposed"),
      ("-talks", "leave out", "add a word or a filter"),
      ("", "no words", "say what to look for"),
    ]
  )
  func badQueries(_ query: String, _ message: String, _ hint: String) throws {
    let refusal = try #require(
      try Desk().refusal(of: "claim.search", ["query": .string(query)])
    )
    #expect(refusal.kind == "invalid" && refusal.field == "query")
    #expect(refusal.message.contains(message), "\(refusal.message)")
    #expect(refusal.hint?.contains(hint) == true, "\(refusal)")
  }

  @Test("an unknown source in a query is refused")
  func sources() throws {
    let desk = try Desk()
    try desk.makeSample()
    #expect(try desk.refusal(of: "claim.search", ["query": "source:nobody"])?.kind == "not_found")
    #expect(try desk.refusal(of: "claim.search", ["query": "source:S99"])?.field == "query")
  }

  @Test("a page limit must be from 1 to 500", arguments: [0, 501])
  func limits(_ limit: Int64) throws {
    let refusal = try Desk().refusal(of: "claim.search", ["query": "x", "limit": .integer(limit)])
    #expect(refusal?.field == "limit")
  }
}
