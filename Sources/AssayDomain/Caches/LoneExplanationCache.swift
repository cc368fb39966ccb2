package import AssayVocabulary

/// The explanations of lone reports, each computed on first use.
package struct LoneExplanationCache {
  private var known: [LoneReport: Explanation] = [:]

  package init() {}

  /// Returns the summary of a lone report's claim, in which the report has the id `attribution`.
  package mutating func summary(
    of report: LoneReport,
    calling attribution: AttributionID
  ) -> AssessmentSummary {
    var summary = explanation(of: report).assessment.summary
    if summary.first != nil { summary.first = attribution }
    return summary
  }

  /// Explains the assessment of a lone report's claim, in which the report and its source have the ids `attribution`
  /// and `source`.
  package mutating func explanation(
    of report: LoneReport,
    calling attribution: AttributionID,
    by source: SourceID
  ) -> Explanation {
    explanation(of: report).calling(attribution, by: source)
  }

  private mutating func explanation(of report: LoneReport) -> Explanation {
    if let explanation = known[report] { return explanation }
    let explanation = report.explain()
    known[report] = explanation
    return explanation
  }
}

extension Explanation {
  /// Returns the explanation with other ids for its only attribution and its only source.
  fileprivate func calling(_ attribution: AttributionID, by source: SourceID) -> Explanation {
    Explanation(
      assessment: assessment.calling(attribution, by: source),
      chains: chains.map { $0.calling(attribution, by: source) },
      chainsAgainst: chainsAgainst.map { $0.calling(attribution, by: source) },
      advice: advice.map {
        Advice(
          act: $0.act.calling(attribution, by: source),
          credibility: $0.credibility,
          counts: $0.counts
        )
      }
    )
  }
}

extension Assessment {
  fileprivate func calling(_ attribution: AttributionID, by source: SourceID) -> Assessment {
    var renamed = self
    renamed.roots = roots.map { _ in source }
    renamed.singlePoints = singlePoints.map { $0.calling(source) }
    renamed.first = first.map { _ in attribution }
    renamed.candidates = candidates.map { _ in attribution }
    renamed.confirmedBy = confirmedBy.map { _ in attribution }
    return renamed
  }
}

extension SinglePoint {
  fileprivate func calling(_ source: SourceID) -> SinglePoint {
    SinglePoint(
      source: source,
      members: [source],
      tier: tier,
      remainingCount: remainingCount,
      remaining: nil
    )
  }
}

extension Chain {
  fileprivate func calling(_ attribution: AttributionID, by source: SourceID) -> Chain {
    Chain(
      sources: sources.map { _ in source },
      attributions: attributions.map { _ in attribution },
      originKind: originKind,
      tier: tier
    )
  }
}

extension Advice.Act {
  fileprivate func calling(_ attribution: AttributionID, by source: SourceID) -> Advice.Act {
    switch self {
    case .seeOriginal(_, let carriers):
      .seeOriginal(attribution, knownThrough: carriers.map { _ in source })
    case .rateSource: .rateSource(source)
    case .askHowItKnows: .askHowItKnows(attribution)
    case .traceCitation: .traceCitation(attribution, to: source)
    case .findIndependentOrigin: .findIndependentOrigin
    }
  }
}
