package import AssayDesk
package import AssayDomain
package import AssayVocabulary
package import JSON
import SQLite

/// Cached explanations of claims that rest on a single report, as most claims do.
extension ReadSnapshot {
  /// Whether earlier answers may be reused; answers do not differ without them.
  package var usesCaches: Bool { store.caches.areOn }

  /// Explains the assessment of a claim from its inputs.
  package func explanation(of claim: ClaimID, on inputs: AssessmentInputs) -> Explanation {
    guard usesCaches, let only = inputs.onlyReport else {
      return inputs.attributionGraph.explain(claim)
    }
    return explanation(of: only.kind, calling: only.attribution, by: only.source)
  }

  /// Explains the assessment of a claim that rests on this report alone.
  package func explanation(
    of report: LoneReport,
    calling attribution: AttributionID,
    by source: SourceID
  ) -> Explanation {
    store.caches.loneExplanations.explanation(of: report, calling: attribution, by: source)
  }

  /// The summary of a claim that rests on one report alone.
  package func summary(of only: OnlyReport) -> AssessmentSummary {
    store.caches.loneExplanations.summary(of: only.kind, calling: only.attribution)
  }

  /// The JSON pattern kept for claims that rest on such a report alone; nil if there is none yet.
  package func pattern(of report: LoneReport) -> JSONPattern? { store.caches.lonePatterns[report] }

  /// Keeps the JSON pattern for later claims that rest on such a report.
  package func keep(_ pattern: JSONPattern, of report: LoneReport) {
    store.caches.lonePatterns[report] = pattern
  }

  /// Whether a claim without links has so few attributions that assessing it is quick.
  package func hasFewReports(_ claim: ClaimID) throws(DeskError) -> Bool {
    let hasFew =
      try store.statement(
        """
        SELECT (SELECT count(*) FROM (SELECT 1 FROM attribution WHERE claim = ?1 LIMIT 9)) < 9 \
        AND NOT EXISTS (SELECT 1 FROM link WHERE from_claim = ?1) \
        AND NOT EXISTS (SELECT 1 FROM link WHERE to_claim = ?1)
        """
      ).bind(claim).fetchInteger() == 1
    if hasFew { store.noteUnlinked(claim) }
    return hasFew
  }
}
