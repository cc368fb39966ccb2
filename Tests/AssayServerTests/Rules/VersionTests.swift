import Support
import Testing

@Suite("Changes that expect a version", .temporaryDirectory)
struct VersionTests {
  /// What makes something new, chooses itself what to change, or changes what is past has no version to
  /// compare.
  static let making = [
    "source.add", "claim.submit", "claim.submitMany", "link.add", "evidence.add", "note.add",
    "review.next", "review.bulk", "event.redact",
  ]

  @Test(
    "a call that expects another version is refused and records nothing",
    arguments: WriteCase.all.filter { !making.contains($0.method) }
  )
  func otherVersion(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let head = desk.head
    for version: Int64 in [0, 7] {
      let refusal = try desk.refusal(
        of: write.method,
        write.accepted.with("ifVersion", .integer(version))
      )
      #expect(refusal?.kind == "version_mismatch")
      #expect(refusal?.field == "ifVersion")
    }
    #expect(desk.head == head)
  }

  @Test(
    "a call that expects the present version takes effect once",
    arguments: WriteCase.all.filter { !making.contains($0.method) }
  )
  func sameVersion(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let head = desk.head
    try desk.call(write.method, write.accepted.with("ifVersion", .integer(write.version)))
    #expect(desk.head == head + 1)
  }

  @Test("a call that creates a record takes no version", arguments: making)
  func newThing(_ method: String) throws {
    let desk = try Desk()
    try desk.makeSample()
    let write = try #require(WriteCase.all.first { $0.method == method })
    let refusal = try desk.refusal(of: method, write.accepted.with("ifVersion", 1))
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "ifVersion")
  }

  @Test("adding an attribution keeps its claim's version")
  func claimKeepsVersion() throws {
    let desk = try Desk()
    try desk.makeSample()
    let parameters: JSONValue = ["claim": "C2", "source": "Axios", "ifVersion": 1]
    #expect(try desk.call("attribution.add", parameters).at("claim.version") == 1)
    #expect(try desk.call("attribution.add", parameters).at("claim.version") == 1)
  }
}
