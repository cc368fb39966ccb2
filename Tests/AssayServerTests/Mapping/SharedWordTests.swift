import AssayAPI
import AssayDomain
import Testing

@testable import AssayServer

@Suite("Words of the domain and of the wire")
struct SharedWordTests {
  @Test("both have the same words in the same order")
  func sameWords() {
    expectSame(SourceKind.self)
    expectSame(Reliability.self)
    expectSame(ClaimKind.self)
    expectSame(ClaimStatus.self)
    expectSame(Verdict.self)
    expectSame(Stance.self)
    expectSame(Basis.self)
    expectSame(LinkKind.self)
  }

  private func expectSame<Word: SharedWord & CaseIterable>(_: Word.Type)
  where Word.OnWire: CaseIterable {
    #expect(Word.allCases.map(\.rawValue) == Word.OnWire.allCases.map(\.rawValue))
    for word in Word.allCases { #expect(Word(word.wire).rawValue == word.rawValue) }
  }
}
