package import AssayVocabulary

/// What an assessment found at a decision, which the verdict stands on: counts, digit, first reporter, roots
/// and flags.
package struct Finding: Hashable, Sendable {
  package var counts: Counts
  package var against: Counts
  package var credibility: Int
  package var first: AttributionID?
  package var roots: [SourceID]
  package var flags: [Flag]

  package init(
    counts: Counts,
    against: Counts,
    credibility: Int,
    first: AttributionID?,
    roots: [SourceID],
    flags: [Flag]
  ) {
    self.counts = counts
    self.against = against
    self.credibility = credibility
    self.first = first
    self.roots = roots
    self.flags = flags
  }
}

extension Assessment {
  /// What a verdict that is given on this assessment stands on.
  package var finding: Finding {
    Finding(
      counts: counts,
      against: against,
      credibility: credibility,
      first: first,
      roots: roots,
      flags: flags
    )
  }
}
