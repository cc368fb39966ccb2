package import AssayDesk
package import AssayDomain
package import AssayVocabulary
package import JSON
import SQLite

/// Explanations of claims that rest on one report alone, as most do, which are kept.
extension ReadSnapshot {
  /// Whether what is kept of earlier answers serves this one; every answer is the same without.
  package var usesCaches: Bool { store.caches.areOn }

  /// Why a claim is assessed as it is on its ground.
  package func explanation(of claim: ClaimID, on inputs: AssessmentInputs) -> Explanation {
    guard usesCaches, let only = inputs.onlyReport else {
      return inputs.attributionGraph.explain(claim)
    }
    return explanation(of: only.kind, calling: only.attribution, by: only.source)
  }

  /// Why a claim is assessed as it is that rests on one such report alone.
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

  /// What was written of claims that rest on one such report alone; nil where that is not known.
  package func pattern(of report: LoneReport) -> JSONPattern? { store.caches.lonePatterns[report] }

  /// Keeps what was written.
  package func keep(_ pattern: JSONPattern, of report: LoneReport) {
    store.caches.lonePatterns[report] = pattern
  }

  /// Whether a claim that is linked to none has so few attributions that it is assessed in no time.
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
