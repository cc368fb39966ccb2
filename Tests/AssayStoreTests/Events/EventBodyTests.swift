import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import JSON
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Event bodies", .temporaryDirectory)
struct EventBodyTests {
  @Test("the text of every kind of row is canonical JSON")
  func canonicalRows() throws {
    for image in try FullRows.all() {
      let text = EventBody(changes: [image], reason: nil, request: nil, redaction: nil).text
      #expect(try canonical(text) == text, "\(image)")
    }
  }

  @Test(
    "the text of a body is canonical JSON with a reason and request or without",
    arguments: [nil, "", FullRows.odd],
    [nil, RequestStamp(key: FullRows.odd, parameters: "ff")]
  )
  func canonicalBodies(reason: String?, request: RequestStamp?) throws {
    for changes in [[], try FullRows.all()] {
      let text = EventBody(changes: changes, reason: reason, request: request, redaction: nil).text
      #expect(try canonical(text) == text)
    }
  }

  @Test("a body that is read back equals the written one, byte for byte")
  func roundTrip() throws {
    let body = EventBody(
      changes: try FullRows.all(),
      reason: FullRows.odd,
      request: RequestStamp(key: "k", parameters: "p"),
      redaction: Redaction(
        event: 3,
        rows: try FullRows.all().enumerated().map {
          RedactedRow(image: $0.element, alike: Array(0..<Int64($0.offset)))
        },
        key: "k",
        item: 4
      )
    )
    let read = try EventBody(text: body.text)
    #expect(read == body)
    #expect(read.text == body.text)
  }

  @Test("a decision without optional fields is read back")
  func bareDecision() throws {
    var claim = try FullRows.claim(full: true)
    claim.decision = FullRows.decision(full: false)
    let body = EventBody(changes: [.claim(claim)], reason: nil, request: nil, redaction: nil)
    #expect(try EventBody(text: body.text) == body)
  }

  @Test("every stored body and header of a random history is canonical")
  func stored() throws {
    let desk = try Desk()
    var history = RandomHistory(seed: 31, desk: desk)
    for _ in 1...150 { try history.step() }
    for seq in 1...desk.writer.headSeq {
      let event = try #require(try desk.reader.log.event(seq))
      #expect(try canonical(event.bodyText) == event.bodyText, "#\(seq)")
      #expect(try canonical(event.header.text) == event.header.text, "#\(seq)")
      #expect(try event.body().text == event.bodyText, "#\(seq)")
    }
  }

  @Test(
    "a text that is not a body is refused",
    arguments: [
      "", "[]", "{}", #"{"changes":{}}"#, #"{"changes":[{}]}"#, #"{"changes":[1]}"#,
      #"{"changes":[],"key":"k"}"#,
      #"{"changes":[{"id":1,"row":{},"table":"source"}]}"#,
      #"{"changes":[{"id":1,"row":{},"table":"assessment"}]}"#,
      #"{"changes":[{"id":1,"row":{},"table":"elsewhere"}]}"#,
      #"{"changes":[{"id":"1","row":{"from_claim":1,"kind":"confirms","live":true,"to_claim":2,"version":1},"table":"link"}]}"#,
      #"{"changes":[{"id":1,"row":{"from_claim":1,"kind":"proves","live":true,"to_claim":2,"version":1},"table":"link"}]}"#,
      #"{"changes":[{"id":1,"row":{"from_claim":1,"kind":"confirms","live":1,"to_claim":2,"version":1},"table":"link"}]}"#,
      #"{"changes":[{"id":1,"row":{"from_claim":1,"kind":"confirms","live":true,"note":2,"to_claim":2,"version":1},"table":"link"}]}"#,
    ]
  )
  func refused(text: String) {
    #expect(throws: RowDamage.self) { try EventBody(text: Array(text.utf8)) }
  }

  private func canonical(_ text: [UInt8]) throws -> [UInt8] {
    try CanonicalJSON.encode(JSONDocument(text, maximumDepth: 16).root)
  }
}
