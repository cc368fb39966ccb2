package import AssayVocabulary

/// How far a claim is corroborated, and what the reader should know about it.
///
/// Ids stand in order of their numbers, `S2` before `S10`; the executable specification, which has
/// texts for ids, has them in order of their letters. Flags stand in order of their wire words.
package struct Assessment: Hashable, Sendable {
  /// The version of the rules, kept with every summary and every verdict.
  package static let algorithmVersion: Int64 = 1

  package var independent: Int
  package var vouched: Int
  package var possible: Int
  /// Chains that end at a named or unnamed origin; used by the digit, never shown as a count.
  package var traced: Int
  /// The counts of what speaks against the claim.
  package var against: Counts
  /// The groups whose origins traced chains reach.
  package var roots: [SourceID]
  /// The groups whose loss alone would leave nothing in the strictest tier that is not zero.
  package var singlePoints: [SourceID]
  package var corroboratedBy: [ClaimID]
  /// The supporting report that came before all others, where that is known.
  package var first: AttributionID?
  /// When nobody is known to be first: the reports that nothing precedes.
  package var candidates: [AttributionID]
  /// The Admiralty digit, 1 confirmed to 6 cannot be judged.
  package var credibility: Int
  /// The reports by which a rated, named source confirms it firsthand in an original the desk has seen.
  package var confirmedBy: [AttributionID]
  package var suggestedVerdict: Verdict?
  package var flags: [Flag]
  /// Live supporting reports, those of confirming claims included.
  package var reports: Int

  package init(
    independent: Int,
    vouched: Int,
    possible: Int,
    traced: Int,
    against: Counts,
    roots: [SourceID],
    singlePoints: [SourceID],
    corroboratedBy: [ClaimID],
    first: AttributionID?,
    candidates: [AttributionID],
    credibility: Int,
    confirmedBy: [AttributionID],
    suggestedVerdict: Verdict?,
    flags: [Flag],
    reports: Int
  ) {
    self.independent = independent
    self.vouched = vouched
    self.possible = possible
    self.traced = traced
    self.against = against
    self.roots = roots
    self.singlePoints = singlePoints
    self.corroboratedBy = corroboratedBy
    self.first = first
    self.candidates = candidates
    self.credibility = credibility
    self.confirmedBy = confirmedBy
    self.suggestedVerdict = suggestedVerdict
    self.flags = flags
    self.reports = reports
  }
}

extension Assessment {
  package var counts: Counts {
    Counts(independent: independent, vouched: vouched, possible: possible)
  }

  /// Whether something vouched for speaks against the claim.
  package var isContradicted: Bool { against.weight > 0 }

  package var summary: AssessmentSummary {
    AssessmentSummary(
      independent: independent,
      vouched: vouched,
      possible: possible,
      credibility: credibility,
      isContradicted: isContradicted,
      first: first
    )
  }
}
