import AssayDomain
import AssayVocabulary
import Testing

@Suite("The requirements of verdicts")
struct VerdictNeedsTests {
  private let needs = VerdictNeeds.standard

  /// The assessment of the first claim of a worked case.
  private func assessment(_ name: String) throws -> Assessment {
    let worked = try #require(try Fixtures.workedCases().first { $0.name == name })
    return try worked.facts().attributionGraph.assess(ClaimID(rawValue: 1))
  }

  @Test(
    "a verdict that the evidence supports may be given",
    arguments: [
      (.corroborated, "two independent sources rated B"),
      (.confirmed, "two independent sources rated B"),
      (.confirmed, "a party confirms it itself"), (.disputed, "two assert, one denies"),
      (.refuted, "two rated denials and no support"),
      (.disputed, "a denial by an interested party is shown and does not count"),
    ] as [(Verdict, String)]
  )
  func met(verdict: Verdict, name: String) throws {
    #expect(needs.unmet(verdict, assessment: try assessment(name), rationale: nil) == nil)
  }

  @Test(
    "a verdict that the evidence does not support is refused with what would support it",
    arguments: [
      (.corroborated, "one named first-hand source rated B", "credibility is 3, possibly true"),
      (.confirmed, "one named first-hand source rated B", "a firsthand confirmation"),
      (.disputed, "two independent sources rated B", "nothing speaks against it yet"),
      (.refuted, "two independent sources rated B", "nothing speaks against it yet"),
      (
        .refuted, "a denial by an interested party is shown and does not count",
        "only unrated or interested reports"
      ),
      (.misleading, "two independent sources rated B", "none was given"),
    ] as [(Verdict, String, String)]
  )
  func unmet(verdict: Verdict, name: String, words: String) throws {
    let unmet = needs.unmet(verdict, assessment: try assessment(name), rationale: nil)
    #expect(try #require(unmet).contains(words))
  }

  @Test(
    "a verdict that is the desk's judgement needs a reason",
    arguments: [Verdict.misleading, .outdated, .unverifiable]
  )
  func rationale(verdict: Verdict) throws {
    let assessment = try assessment("one named first-hand source rated B")
    #expect(needs.unmet(verdict, assessment: assessment, rationale: " \n") != nil)
    #expect(
      needs.unmet(verdict, assessment: assessment, rationale: "the photo is from 2019") == nil
    )
  }

  @Test("a confirmation is not enough if a vouched report opposes the claim")
  func opposedConfirmation() throws {
    var assessment = try assessment("a party confirms it itself")
    #expect(!assessment.confirmedBy.isEmpty)
    assessment.credibility = 4
    assessment.against = Counts(independent: 1, vouched: 1, possible: 1)
    #expect(needs.unmet(.confirmed, assessment: assessment, rationale: nil) != nil)
  }

  @Test("a desk may require less")
  func policy() throws {
    let lax = VerdictNeeds(alternatives: [:])
    let assessment = try assessment("one named first-hand source rated B")
    for verdict in Verdict.allCases {
      #expect(lax.unmet(verdict, assessment: assessment, rationale: nil) == nil)
    }
  }
}
