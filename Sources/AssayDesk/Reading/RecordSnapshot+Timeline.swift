package import AssayDomain
package import AssayVocabulary

/// The reports on a claim and on linked claims, in the best known order.
package struct ClaimTimeline {
  package let order: Timeline
  /// The attributions with merged claims and sources replaced by their survivors.
  package let attributions: [AttributionID: Attribution]
  /// The live links to the other claims, as recorded.
  package let links: [Link]
  package let assessment: Assessment
  package let words: AssessmentWords
}

extension ClaimTimeline {
  /// Returns the reports in the timeline that a report only passes on.
  package func repeated(by report: Attribution) -> [AttributionID] {
    guard report.basis == .cites else { return [] }
    return report.cites.compactMap { citation in
      guard case .attribution(let id) = citation, attributions[id] != nil else { return nil }
      return id
    }
  }

  /// Sentences that say who was first, who merely repeated others, and what is not known.
  package var sentences: [String] {
    let live = order.entries.compactMap { attributions[$0.attribution] }.filter(\.isLive)
    return words.sentences(
      on: assessment,
      repeating: live.filter { $0.basis == .cites }.map(\.id),
      of: live.count,
      unplaced: order.entries.filter { $0.placing == .unplaced }.map(\.attribution)
    )
  }
}

extension RecordSnapshot {
  /// Returns the timeline of a claim: its reports, those of linked claims, and those of every claim that its assessment
  /// reads.
  package func timeline(of claim: ClaimID) throws(DeskError) -> ClaimTimeline {
    let memo = LinkCache(self)
    let links = try memo.all(of: claim).filter(\.isLive)
    let scope = try AssessmentScope(assessing: claim, links: memo.live)
    let near = Set(scope.claims + links.flatMap { [$0.from, $0.to] } + [claim])
    let inputs = try inputs(of: near.sorted())
    let reports = inputs.reports.filter { near.contains($0.claim) }
    return ClaimTimeline(
      order: Timeline(reports),
      attributions: try attributions(reports, on: near),
      links: links,
      assessment: inputs.attributionGraph.assess(claim),
      words: inputs.words
    )
  }

  /// Returns the attributions of some reports with merged claims and sources replaced; most are on `claims`.
  private func attributions(
    _ reports: [AttributionFacts],
    on claims: Set<ClaimID>
  ) throws(DeskError) -> [AttributionID: Attribution] {
    var recorded: [AttributionID: Attribution] = [:]
    for claim in claims {
      for row in try attributions(on: members(of: claim)) { recorded[row.id] = row }
    }
    var shown: [AttributionID: Attribution] = [:]
    for report in reports {
      var known = recorded[report.id]
      if known == nil { known = try attribution(report.id) }
      guard var row = known else { continue }
      (row.claim, row.source, row.cites) = (report.claim, report.source, report.cites)
      shown[report.id] = row
    }
    return shown
  }
}
