package import AssayDomain
package import AssayVocabulary

/// The report that is all that the assessment of a claim rests on.
package struct OnlyReport {
  package let attribution: AttributionID
  package let source: SourceID
  /// The source's name.
  package let name: String
  /// All else that the assessment depends on.
  package let kind: LoneReport
}

/// What the assessment of a claim rests on.
package final class AssessmentInputs {
  /// Every report that was read, withdrawn ones included, by and about what merges have left, in order of ids.
  let reports: [AttributionFacts]
  private let sources: [SourceFacts]
  private let names: [SourceID: String]
  /// The claims in scope, after merges.
  let claims: [ClaimID]
  private let scopeLinks: [LinkFacts]
  /// The live links between these, after merges.
  let links: [LinkID]

  /// The facts laid out for assessing the claim, which takes longer than reading them where they are few.
  package private(set) lazy var attributionGraph = AttributionGraph(
    sources: sources,
    attributions: reports,
    links: scopeLinks
  )

  init(
    reports: [AttributionFacts],
    sources: [SourceFacts],
    names: [SourceID: String],
    claims: [ClaimID],
    scopeLinks: [LinkFacts],
    links: [LinkID]
  ) {
    self.reports = reports
    self.sources = sources
    self.names = names
    self.claims = claims
    self.scopeLinks = scopeLinks
    self.links = links
  }

  /// The report that is all there is, as it is of most claims; nil for any other ground.
  package var onlyReport: OnlyReport? {
    guard reports.count == 1, sources.count == 1, claims.count == 1, scopeLinks.isEmpty,
      reports[0].claim == claims[0], let kind = LoneReport(reports[0], by: sources[0]),
      let name = names[reports[0].source]
    else { return nil }
    return OnlyReport(
      attribution: reports[0].id,
      source: reports[0].source,
      name: name,
      kind: kind
    )
  }

  /// How sentences about it name things.
  package var words: AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { self.names[$0] ?? $0.description },
        speaker: { self.report($0)?.source }
      )
    )
  }

  /// The same, knowing also what another ground knew.
  func words(with other: AssessmentInputs) -> AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { self.names[$0] ?? other.names[$0] ?? $0.description },
        speaker: { self.report($0)?.source ?? other.report($0)?.source }
      )
    )
  }

  /// What was read of a report; nil of one that was not.
  func report(_ id: AttributionID) -> AttributionFacts? {
    reports.place(of: id) { $0.id }.map { reports[$0] }
  }
}
