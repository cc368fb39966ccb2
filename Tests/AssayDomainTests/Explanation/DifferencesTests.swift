import AssayDomain
import AssayVocabulary
import Testing

@Suite("What changed since a verdict")
struct DifferencesTests {
  private let names = ExplanationNames(
    source: { $0 == SourceID(rawValue: 2) ? "Axios" : "Donald Trump" },
    speaker: { $0 == AttributionID(rawValue: 4) ? SourceID(rawValue: 2) : SourceID(rawValue: 3) }
  )

  /// Some assessment to start from.
  private func assessment() throws -> Assessment {
    let worked = try #require(try Fixtures.workedCases().first)
    return try worked.facts().attributionGraph.assess(ClaimID(rawValue: 1))
  }

  @Test("equal findings have no differences")
  func same() throws {
    let old = try assessment()
    var new = old
    new.reports += 3
    new.singlePoints = []
    #expect(AssessmentWords(names: names).differences(from: old.finding, to: new.finding).isEmpty)
    #expect(new.finding == old.finding)
  }

  @Test("each difference of the findings is described, and makes a verdict stale")
  func changes() throws {
    let old = try assessment()
    let table: [(change: (inout Assessment) -> Void, words: String)] = [
      (
        {
          $0.vouched = 2
          $0.possible = 3
        },
        "support was 1 independent origin, now 1 independent origin (2 vouched, up to 3)"
      ),
      (
        { $0.against = Counts(independent: 1, vouched: 1, possible: 1) },
        "opposition was 0 independent origins, now 1 independent origin"
      ),
      ({ $0.credibility = 4 }, "credibility was 3, possibly true, now 4, doubtful"),
      ({ $0.first = nil }, "first reporter was Donald Trump (A1), now not known"),
      ({ $0.roots = [] }, "no longer goes back to Donald Trump"),
      ({ $0.roots.append(SourceID(rawValue: 2)) }, "also goes back to Axios"),
      ({ $0.flags = [.supportWithdrawn] }, "new warning: A report cites one that was withdrawn."),
    ]
    for (change, words) in table {
      var new = old
      change(&new)
      #expect(
        AssessmentWords(names: names).differences(from: old.finding, to: new.finding) == [words]
      )
      #expect(new.finding != old.finding)
    }
  }

  @Test("a change of the first reporter names both")
  func first() throws {
    var (old, new) = (try assessment(), try assessment())
    old.first = AttributionID(rawValue: 4)
    new.first = AttributionID(rawValue: 6)
    #expect(
      AssessmentWords(names: names).differences(from: old.finding, to: new.finding) == [
        "first reporter was Axios (A4), now Donald Trump (A6)"
      ]
    )
  }

  @Test("a warning that no longer holds is described")
  func clearedFlag() throws {
    var (old, new) = (try assessment(), try assessment())
    old.flags = [.untraced]
    new.flags = []
    #expect(
      AssessmentWords(names: names).differences(from: old.finding, to: new.finding) == [
        "no longer: The reports seen lead to no origin."
      ]
    )
  }

  @Test("every flag has its sentence", arguments: Flag.allCases)
  func flagWords(flag: Flag) {
    let sentence = AssessmentWords(names: names).sentence(flag)
    #expect(sentence.hasSuffix(".") && sentence.count > 20)
  }
}
