package import AssayVocabulary

/// What an assessment found at a decision, which the verdict stands on: counts, digit, first reporter, roots
/// and flags.
package struct Finding: Hashable, Sendable {
  package var counts = Counts()
  package var against = Counts()
  package var credibility: Int = 0
  package var first: AttributionID?
  package var roots: [SourceID] = []
  package var flags: [Flag] = []

  package init() {}
}

extension Assessment {
  /// What a verdict that is given on this assessment stands on.
  package var finding: Finding {
    var finding = Finding()
    finding.counts = counts
    finding.against = against
    finding.credibility = credibility
    finding.first = first
    finding.roots = roots
    finding.flags = flags
    return finding
  }
}
