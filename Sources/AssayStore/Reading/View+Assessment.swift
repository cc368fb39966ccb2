package import AssayDomain
package import JSON
import SQLite

extension View {
  /// The summary of a claim's assessment, computed here when the one kept is out of date.
  package func summary(of claim: ClaimID) throws(StoreError) -> AssessmentSummary {
    var isKept = saidBeforeMs == nil
    if isKept, try !summariesAreFresh() { isKept = try !isMarked(claim) }
    guard isKept else {
      return try knowledge(for: claim).assess(claim).summary
    }
    return try store.summaries.get(claim.rawValue, asOf: past)?.summary ?? .unjudged
  }

  /// The facts that the assessment of a claim can depend on.
  package func knowledge(for claim: ClaimID) throws(StoreError) -> Knowledge {
    try ground(of: claim).knowledge
  }

  /// The facts that the assessment of any of these claims can depend on, read once for all of them.
  func knowledge(for claims: [ClaimID], _ links: LinkMemo) throws(StoreError) -> Knowledge {
    var loader = GroundLoader(self)
    return try loader.load(for: claims, links).knowledge
  }

  /// The same facts with the names that explain them.
  package func ground(of claim: ClaimID) throws(StoreError) -> Ground {
    var loader = GroundLoader(self)
    return try loader.load(for: [claim], LinkMemo(self))
  }

  /// The same for several claims at once.
  func ground(of claims: [ClaimID]) throws(StoreError) -> Ground {
    var loader = GroundLoader(self)
    return try loader.load(for: claims, LinkMemo(self))
  }

  /// Why a claim is assessed as it is on its ground.
  package func explanation(of claim: ClaimID, on ground: Ground) -> Explanation {
    guard let only = ground.onlyReport else { return ground.knowledge.explain(claim) }
    return explanation(of: only.kind, calling: only.attribution, by: only.source)
  }

  /// Why a claim is assessed as it is that rests on one such report alone.
  package func explanation(
    of report: LoneReport,
    calling attribution: AttributionID,
    by source: SourceID
  ) -> Explanation {
    store.loneExplanations.explanation(of: report, calling: attribution, by: source)
  }

  /// The summary of a claim that rests on one report alone.
  package func summary(of only: OnlyReport) -> AssessmentSummary {
    store.loneExplanations.summary(of: only.kind, calling: only.attribution)
  }

  /// What was written of claims that rest on one such report alone; nil where that is not known.
  package func pattern(of report: LoneReport) -> JSONPattern? { store.lonePatterns[report] }

  /// Keeps what was written.
  package func keep(_ pattern: JSONPattern, of report: LoneReport) {
    store.lonePatterns[report] = pattern
  }

  /// Whether a claim that is linked to none has so few attributions that it is assessed in no time.
  package func hasFewReports(_ claim: ClaimID) throws(StoreError) -> Bool {
    let statement = try store.statement(
      """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM attribution WHERE claim = ?1 LIMIT 9)) < 9 \
      AND NOT EXISTS (SELECT 1 FROM link WHERE from_claim = ?1) \
      AND NOT EXISTS (SELECT 1 FROM link WHERE to_claim = ?1)
      """
    )
    statement.bind(claim.rawValue, at: 1)
    let hasFew = try statement.only { $0.integer(0) } == 1
    if hasFew { store.noteUnlinked(claim) }
    return hasFew
  }

  /// Whether what is kept of a claim is out of date at the view's moment.
  func isMarked(_ claim: ClaimID) throws(StoreError) -> Bool {
    let statement = try store.statement(
      "SELECT 1 FROM refresh WHERE claim = ?1 AND seq <= ?2 LIMIT 1"
    )
    statement.bind(claim.rawValue, at: 1)
    statement.bind(seq, at: 2)
    return try statement.only { _ in true } != nil
  }
}
