import SQLite
import Support
import Testing

@testable import AssayStore

@Suite("Storage that fails between slices", .temporaryDirectory)
struct SliceFailureTests {
  @Test(
    "what is done is answered, the rest says what to do, and a repeat does it",
    arguments: [true, false]
  )
  func full(hasKey: Bool) throws {
    let desk = try Desk()
    desk.endSlicesAfterEachItem()
    let connection = desk.writer.store.connection
    var random = SeededGenerator(seed: 1)
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    let quotes = (1...60).map { _ in
      JSONValue.string(
        String((1...4_000).compactMap { _ in letters.randomElement(using: &random) })
      )
    }
    let claims = quotes.map { quote -> JSONValue in
      ["text": "large", "attribution": ["source": "Axios", "quote": quote]]
    }
    var parameters: JSONValue = ["claims": .array(claims)]
    if hasKey { parameters = parameters.with("requestKey", "k") }
    let pages = try #require(try connection.prepare("PRAGMA page_count").first { $0.integer(0) })
    try connection.execute("PRAGMA max_page_count=\(pages + 30)")
    let reply = try desk.call("claim.submitMany", parameters)
    let done = try #require(try reply.at("submitted").integer)
    #expect(done > 0 && done < 60)
    #expect(try reply.at("refused") == .integer(60 - done) && reply.at("seq") == .integer(done))
    let failed = try reply.list("results").filter { $0["error"] != nil }
    #expect(failed.count == 60 - Int(done))
    for result in failed {
      #expect(try result.at("error.data.kind") == "storage")
      let hint = try result.text("error.data.hint")
      #expect(hint.contains("make room"))
      #expect(hint.contains(hasKey ? "with its request key" : "what was not done"))
    }
    #expect(desk.head == done)
    try connection.execute("PRAGMA max_page_count=1000000")
    guard hasKey else { return }
    #expect(try desk.call("claim.submitMany", parameters).at("submitted") == 60)
    #expect(desk.head == 60)
    #expect(try desk.call("event.verify").at("ok") == true)
  }

  @Test("if nothing is done, the call fails as a whole")
  func nothingDone() throws {
    let desk = try Desk()
    desk.endSlicesAfterEachItem()
    try desk.writer.store.connection.execute("PRAGMA query_only=1")
    let refusal = try desk.refusal(of: "claim.submitMany", ["claims": [["text": "One"]]])
    #expect(refusal?.kind == "storage")
    #expect(desk.head == 0)
  }
}
