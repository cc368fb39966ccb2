package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// Returns the summary of a claim's assessment; computes it if the stored one is out of date.
  package func summary(of claim: ClaimID) throws(DeskError) -> AssessmentSummary {
    if assertedBeforeMs == nil, let kept = try keptSummary(of: claim) { return kept }
    return try attributionGraph(for: claim).assess(claim).summary
  }

  /// Returns the facts that the assessment of a claim can depend on.
  package func attributionGraph(for claim: ClaimID) throws(DeskError) -> AttributionGraph {
    try inputs(of: claim).attributionGraph
  }

  /// Returns the facts that the assessments of these claims can depend on, read once for all of them.
  package func attributionGraph(
    for claims: [ClaimID],
    _ links: LinkCache<Self>
  ) throws(DeskError) -> AttributionGraph {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: claims, links).attributionGraph
  }

  /// Returns the facts for assessing a claim, with the names that an explanation needs.
  package func inputs(of claim: ClaimID) throws(DeskError) -> AssessmentInputs {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: [claim], LinkCache(self))
  }

  /// Returns the facts for assessing a claim that the caller has read, which saves reading when it happens.
  package func inputs(of claim: Claim) throws(DeskError) -> AssessmentInputs {
    var loader = AssessmentInputsLoader(self, knowing: claim)
    return try loader.load(for: [claim.id], LinkCache(self))
  }

  /// Returns the facts for assessing several claims at once, with the names that explanations need.
  func inputs(of claims: [ClaimID]) throws(DeskError) -> AssessmentInputs {
    var loader = AssessmentInputsLoader(self)
    return try loader.load(for: claims, LinkCache(self))
  }
}
