package import AssayDomain
package import AssayVocabulary

/// The single report that a claim's assessment rests on.
package struct OnlyReport {
  package let attribution: AttributionID
  package let source: SourceID
  /// The source's name.
  package let name: String
  /// The other facts that the assessment depends on.
  package let kind: LoneReport
}

/// The facts that a claim's assessment rests on.
package final class AssessmentInputs {
  /// Every report that was read, withdrawn ones included, with merged claims and sources replaced, in the order of ids.
  let reports: [AttributionFacts]
  private let sources: [SourceFacts]
  private let names: [SourceID: String]
  /// The claims in scope, after merges.
  package let claims: [ClaimID]
  private let scopeLinks: [LinkFacts]
  /// The live links between the claims in scope, after merges.
  let links: [LinkID]
  /// When what a claim says is said to happen, of claims with a dated report of somebody who knows firsthand.
  private let happens: [ClaimID: ReportTime]

  /// The graph for assessing the claim; building it takes longer than reading a few facts.
  package private(set) lazy var attributionGraph = AttributionGraph(
    sources: sources,
    attributions: reports,
    links: scopeLinks,
    happens: happens
  )

  init(
    reports: [AttributionFacts],
    sources: [SourceFacts],
    names: [SourceID: String],
    claims: [ClaimID],
    scopeLinks: [LinkFacts],
    links: [LinkID],
    happens: [ClaimID: ReportTime]
  ) {
    self.reports = reports
    self.sources = sources
    self.names = names
    self.claims = claims
    self.scopeLinks = scopeLinks
    self.links = links
    self.happens = happens
  }

  /// Assesses a claim as if some attributions had been withdrawn.
  func assessment(of claim: ClaimID, without withdrawn: [AttributionID]) -> Assessment {
    var reports = reports
    for place in reports.indices where withdrawn.contains(reports[place].id) {
      reports[place].isLive = false
    }
    return AttributionGraph(
      sources: sources,
      attributions: reports,
      links: scopeLinks,
      happens: happens
    ).assess(claim)
  }

  /// The only report, as most claims have just one; nil if the assessment rests on anything else.
  package var onlyReport: OnlyReport? {
    guard reports.count == 1, sources.count == 1, claims.count == 1, scopeLinks.isEmpty,
      reports[0].claim == claims[0],
      let kind = LoneReport(reports[0], by: sources[0], happens: happens[claims[0]]),
      let name = names[reports[0].source]
    else { return nil }
    return OnlyReport(
      attribution: reports[0].id,
      source: reports[0].source,
      name: name,
      kind: kind
    )
  }

  /// Names sources and speakers in sentences about the assessment.
  package var words: AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { self.names[$0] ?? $0.description },
        speaker: { self.report($0)?.source }
      )
    )
  }

  /// Names sources and speakers in sentences about both assessments.
  func words(with other: AssessmentInputs) -> AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { self.names[$0] ?? other.names[$0] ?? $0.description },
        speaker: { self.report($0)?.source ?? other.report($0)?.source }
      )
    )
  }

  /// The reports that others take back, each with the one that does.
  var superseded: [AttributionID: AttributionID] {
    var superseded: [AttributionID: AttributionID] = [:]
    for place in reports.indices where reports[place].hasTies && reports[place].isLive {
      for id in reports[place].ties.supersedes { superseded[id] = reports[place].id }
    }
    return superseded
  }

  /// Returns the facts of a report; nil if it was not read.
  func report(_ id: AttributionID) -> AttributionFacts? {
    reports.place(of: id.rawValue) { $0.id.rawValue }.map { reports[$0] }
  }
}
