package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// The summary of a claim's assessment, computed here when the one kept is out of date.
  package func summary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary {
    if assertedBeforeMs == nil, let kept = try keptSummary(of: claim) { return kept }
    return try attributionGraph(for: claim).assess(claim).summary
  }

  /// The facts that the assessment of a claim can depend on.
  package func attributionGraph(for claim: ClaimID) throws(DeskError) -> AttributionGraph {
    try inputs(of: claim).attributionGraph
  }

  /// The facts that the assessment of any of these claims can depend on, read once for all of them.
  package func attributionGraph(
    for claims: [ClaimID],
    _ links: LinkCache<Self>
  ) throws(DeskError) -> AttributionGraph {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: claims, links).attributionGraph
  }

  /// The same facts with the names that explain them.
  package func inputs(of claim: ClaimID) throws(DeskError) -> AssessmentInputs {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: [claim], LinkCache(self))
  }

  /// The same for several claims at once.
  func inputs(of claims: [ClaimID]) throws(DeskError) -> AssessmentInputs {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: claims, LinkCache(self))
  }
}
