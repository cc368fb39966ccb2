import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Codes of words")
struct CodedTests {
  @Test("codes never change, because stored rows hold them")
  func fixed() {
    #expect(
      codes(SourceKind.self)
        == "person 0, government 1, organisation 2, outlet 3, agency 4, account 5, document 6, unnamed 7, other 8"
    )
    #expect(codes(Reliability.self) == "A 0, B 1, C 2, D 3, E 4, F 5")
    #expect(codes(ClaimKind.self) == "statement 0, prediction 1, opinion 2")
    #expect(
      codes(ClaimStatus.self)
        == "submitted 0, in_review 1, proposed 2, decided 3, withdrawn 4, merged 5"
    )
    #expect(
      codes(Verdict.self)
        == "confirmed 0, corroborated 1, disputed 2, refuted 3, misleading 4, outdated 5, unverifiable 6, not-checkable 7"
    )
    #expect(codes(Stance.self) == "asserts 0, confirms 1, denies 2")
    #expect(codes(Basis.self) == "unknown 0, firsthand 1, cites 2")
    #expect(codes(LinkKind.self) == "confirms 0, corroborates 1, contradicts 2")
  }

  @Test("exactly the open statuses have codes below 3, on which an index relies")
  func open() {
    for status in ClaimStatus.allCases { #expect(status.isOpen == (status.code < 3)) }
  }

  @Test("every word has a code, which is read back as the word")
  func everyWord() {
    expectCodes(of: SourceKind.self)
    expectCodes(of: Reliability.self)
    expectCodes(of: ClaimKind.self)
    expectCodes(of: ClaimStatus.self)
    expectCodes(of: Verdict.self)
    expectCodes(of: Role.self)
    expectCodes(of: Stance.self)
    expectCodes(of: Basis.self)
    expectCodes(of: LinkKind.self)
    expectCodes(of: NoteKind.self)
  }

  private func expectCodes<Word: Coded>(of _: Word.Type) {
    #expect(Word.byCode.count == Word.allCases.count)
    for word in Word.allCases { #expect(Word(code: word.code)?.rawValue == word.rawValue) }
  }

  @Test("a number that is not a code gives no word")
  func numbers() {
    for number in [-1, 8, Int64.max] { #expect(Verdict(code: number) == nil) }
  }

  private func codes<Word: Coded>(_: Word.Type) -> String {
    Word.allCases.sorted { $0.code < $1.code }.map { "\($0.rawValue) \($0.code)" }
      .joined(separator: ", ")
  }
}
