import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Similar claims", .temporaryDirectory)
struct SimilarTests {
  @Test("a paraphrase comes first, and the hint says how likely it is")
  func ranking() throws {
    let desk = try Desk()
    try desk.recordNews()
    let similar = try desk.similar("The ammonite fossil found in British Columbia is gigantic")
    #expect(similar.first?.claim.id == 3)
    #expect(similar.first?.hint == .probably)
    #expect(similar.dropFirst().allSatisfy { $0.hint == .distantly })
    #expect(similar.map(\.score) == similar.map(\.score).sorted(by: >))
  }

  @Test(
    "a text that shares no words has no similar claims",
    arguments: ["", "the and of", "https://example.org/fossil", "zzz qqq", "!!!"]
  )
  func nothing(_ text: String) throws {
    let desk = try Desk()
    try desk.recordNews()
    #expect(try desk.similar(text) == [])
  }

  @Test("an equal text has the maximum score, and withdrawn or merged claims are left out")
  func same() throws {
    let desk = try Desk()
    try desk.recordNews()
    let text = "A giant ammonite fossil was found in British Columbia"
    #expect(try desk.similar(text).first?.score == 1000)
    try desk.call { (transaction) throws(DeskError) in
      var claim = try transaction.claim(3, field: "claim")
      claim.status = .merged
      claim.version += 1
      try transaction.put(.claim(claim))
    }
    #expect(try desk.similar(text).contains { $0.claim.id == 3 } == false)
  }

  @Test("a claim is not similar to itself")
  func itself() throws {
    let desk = try Desk()
    try desk.recordNews()
    let similar = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.claim(3).map { (claim) throws(DeskError) in try snapshot.similar(to: claim) }
        ?? []
    }
    #expect(!similar.contains { $0.claim.id == 3 })
  }

  @Test("a past moment has only its own claims and texts")
  func past() throws {
    let desk = try Desk()
    try desk.recordNews()
    let head = desk.writer.headSeq
    try desk.retext(3, to: "Nothing of the kind was found")
    let text = "A giant ammonite fossil was found in British Columbia"
    #expect(try desk.similar(text).contains { $0.score > 500 } == false)
    #expect(try desk.similar(text, asOf: head).first?.claim.id == 3)
    #expect(try desk.similar(text, asOf: 2).contains { $0.claim.id == 3 } == false)
  }

  @Test(
    "a submission reports earlier claims of its own group, and a repetition reports the same"
  )
  func atOnce() throws {
    let desk = try Desk()
    try desk.recordNews()
    let text = "A giant ammonite fossil was found near Vancouver in British Columbia"
    let first = desk.submission(text, .key("first"))
    let second = desk.submission(text, .key("second"))
    let outcomes = desk.writer.commit([first, second])
    let told = try outcomes.map { String(decoding: try $0.get().body, as: UTF8.self) }
    #expect(told[0].hasPrefix("C3 "), "\(told[0])")
    #expect(told[1].contains("C11 1000 probably"), "\(told[1])")
    let again = desk.writer.commit([second, first])
    #expect(try again.map { String(decoding: try $0.get().body, as: UTF8.self) } == told.reversed())
  }

  @Test("a dry run reports earlier claims and is not reported itself")
  func dryRun() throws {
    let desk = try Desk()
    try desk.recordNews()
    let text = "The harbour of Aqtau has been closed to grain ships since Sunday"
    let outcomes = desk.writer.commit([
      desk.submission(text, .dryRun), desk.submission(text, .plain), desk.submission(text, .dryRun),
    ])
    let told = try outcomes.map { String(decoding: try $0.get().body, as: UTF8.self) }
    #expect(told[0] == "" && told[1] == "" && told[2].hasPrefix("C11 1000"), "\(told)")
  }

  @Test("common words are not looked up twice")
  func commonTerms() throws {
    let desk = try Desk()
    for number in 1...70 { try desk.record("The spokesperson mentioned document \(number)") }
    let told = desk.writer.commit([desk.submission("The spokesperson mentioned lunch", .plain)])
    #expect(try told[0].get().body == [])
    let terms = desk.writer.store.caches.commonTerms
    #expect(terms.words == ["mention", "spokesperson"])
    #expect(terms.has("mention", count: 64, upTo: 70))
    #expect(!terms.has("mention", count: 65, upTo: 70))
    #expect(!terms.has("mention", count: 8, upTo: 3))
  }

  @Test("a word that edits have made rare is looked up again")
  func lostTerms() throws {
    let desk = try Desk()
    for number in 1...70 { try desk.record("The spokesperson mentioned document \(number)") }
    let lunch = "The spokesperson mentioned lunch"
    #expect(try desk.writer.commit([desk.submission(lunch, .plain)])[0].get().body == [])
    for number in 1...68 {
      try desk.perform(.plain) { (transaction) throws(DeskError) in
        var edit = ClaimCorrection()
        edit.text = "Nothing was said on day \(number)"
        try transaction.editClaim(ClaimID(rawValue: Int64(number)), edit)
      }
    }
    let told = try desk.writer.commit([desk.submission(lunch, .plain)])[0].get().body
    #expect(String(decoding: told, as: UTF8.self).hasPrefix("C71 1000"))
  }
}

extension Desk {
  fileprivate func recordNews() throws(DeskError) {
    for text in [
      "Kazakhstan is preparing to join the Abraham Accords",
      "The central bank has raised its rate to nine percent",
      "A giant ammonite fossil was found in British Columbia",
      "The bridge over the northern river was closed on Sunday",
      "The president has admitted criminal wrongdoing in a lawsuit",
      "A photograph shows a wedding that was interrupted by a politician",
      "Refugees are housed in a facility under a bridge in Texas",
      "The health agency withdrew its support for the vaccine",
      "A regional court opened an inquiry into election spending",
      "Imports of winter grain have doubled since March",
    ] { try record(text) }
  }

  fileprivate func similar(_ text: String, asOf seq: Int64? = nil) throws -> [SimilarClaim] {
    try reader.read(asOf: seq.map { .seq($0) }, nowMs: nowMs) { (snapshot) throws(DeskError) in
      try snapshot.similar(toText: text)
    }
  }

  /// A submission whose reply names similar claims.
  fileprivate func submission(_ text: String, _ request: WriteRequest) -> StoreWriter.Job {
    let nowMs = nowMs
    return { (writer) throws(DeskError) in
      try writer.perform(
        request,
        nowMs: nowMs,
        work: { (transaction) throws(DeskError) in
          try transaction.submitClaim(ClaimDraft(text), attribution: nil)
        },
        reply: { (recorded, snapshot) throws(DeskError) in
          guard let claim = recorded.claims.first else { return [] }
          let similar = try snapshot.similarAtOnce(to: claim)
          let words = similar.map { "\($0.claim.id) \($0.score) \($0.hint.rawValue)" }
          return Array(words.joined(separator: ", ").utf8)
        }
      )
    }
  }
}
