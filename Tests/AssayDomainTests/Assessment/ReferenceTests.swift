import AssayDomain
import AssayVocabulary
import Testing

@Suite("The assessment against its executable specification")
struct ReferenceTests {
  @Test(
    "every worked case is assessed as the specification says",
    arguments: try Fixtures.workedCases()
  )
  func workedCase(_ worked: AssessmentCase) throws {
    try check(worked)
  }

  /// `random-cases` are as the specification prints them; `random-dense-cases` have more sources,
  /// chains of owners, more citations and circles.
  @Test(
    "random facts are assessed as the specification says",
    arguments: [("random-cases.ndjson", 64), ("random-dense-cases.ndjson", 30)]
  )
  func randomCases(file: String, count: Int) throws {
    let cases = try Fixtures.randomCases(file)
    #expect(cases.count == count)
    for random in cases {
      #expect(random.expect.values.allSatisfy { $0.askedFor == 12 })
      try check(random)
    }
  }

  @Test("every worked case is present")
  func caseCount() throws {
    #expect(try Fixtures.workedCases().count == 50)
  }

  private func check(_ known: AssessmentCase) throws {
    let attributionGraph = try known.facts().attributionGraph
    for (claim, expected) in known.expect {
      let assessment = attributionGraph.assess(try #require(ClaimID(text: claim)))
      let differences = expected.differences(from: assessment)
      #expect(differences.isEmpty, "\(known.name), \(claim): \(differences)")
    }
  }
}
