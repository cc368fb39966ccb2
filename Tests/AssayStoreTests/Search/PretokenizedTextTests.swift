import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Words that are computed ahead", .temporaryDirectory)
struct PretokenizedTextTests {
  @Test("count only for the same text, byte for byte")
  func same() {
    let texts = ["caf\u{E9} talks", "cafe\u{301} talks", "Talks", "talks", ""]
    for text in texts {
      for other in texts {
        let ahead = PretokenizedText(other)
        #expect(ahead.areOf(text) == (Array(text.utf8) == Array(other.utf8)))
        let change = TextChange(subject: .claim(1), before: nil, after: text, ahead: ahead)
        #expect(change.entry == IndexEntry(text))
      }
    }
  }

  @Test("of a claim are those of its cleaned text, and a refused text has none")
  func draft() throws {
    let draft = ClaimDraft("  Talks\u{A0}are \r\n near ")
    let words = PretokenizedText(claimText: draft.text)
    let desk = try Desk()
    let claim = try desk.call { (change) throws(DeskError) in
      change.pretokenizedText = words
      try change.submitClaim(draft, attribution: nil)
    }
    .claims[0]
    #expect(words?.areOf(claim.text) == true)
    #expect(words?.entry == IndexEntry(claim.text))
    #expect(try desk.verify().problems == [])

    let empty = ClaimDraft(" \n ")
    #expect(PretokenizedText(claimText: empty.text)?.entry == nil)
    let refusal = try desk.refusal { (change) throws(DeskError) in
      try change.submitClaim(empty, attribution: nil)
    }
    #expect(refusal?.field == "text")
  }
}
