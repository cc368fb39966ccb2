import AssayDomain
import AssayVocabulary
import Testing

@Suite("The words of the wire")
struct VocabularyTests {
  @Test("each word set is as the protocol spells it")
  func words() {
    #expect(
      SourceKind.allCases.map(\.rawValue) == [
        "person", "government", "organisation", "outlet", "agency", "account", "document",
        "unnamed",
        "other",
      ]
    )
    #expect(Reliability.allCases.map(\.rawValue) == ["A", "B", "C", "D", "E", "F"])
    #expect(ClaimKind.allCases.map(\.rawValue) == ["statement", "prediction", "opinion"])
    #expect(
      ClaimStatus.allCases.map(\.rawValue) == [
        "submitted", "in_review", "proposed", "decided", "withdrawn", "merged",
      ]
    )
    #expect(
      Verdict.allCases.map(\.rawValue) == [
        "confirmed", "corroborated", "disputed", "refuted", "misleading", "outdated",
        "unverifiable", "not-checkable",
      ]
    )
    #expect(Stance.allCases.map(\.rawValue) == ["asserts", "confirms", "denies"])
    #expect(Basis.allCases.map(\.rawValue) == ["firsthand", "cites", "unknown"])
    #expect(LinkKind.allCases.map(\.rawValue) == ["confirms", "corroborates", "contradicts"])
  }

  @Test("flags are listed in order of their words")
  func flagOrder() {
    #expect(Flag.allCases.map(\.rawValue) == Flag.allCases.map(\.rawValue).sorted())
  }

  @Test("outlets, agencies and accounts spread what others say")
  func spreaders() {
    #expect(SourceKind.allCases.filter(\.spreads) == [.outlet, .agency, .account])
  }

  @Test("A, B and C are ratings that count")
  func ratings() {
    #expect(Reliability.allCases.filter(\.isRated) == [.a, .b, .c])
  }

  @Test("unverified means submitted, in review or proposed")
  func open() {
    #expect(ClaimStatus.allCases.filter(\.isOpen) == [.submitted, .inReview, .proposed])
  }
}
