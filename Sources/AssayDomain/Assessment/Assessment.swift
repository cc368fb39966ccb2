package import AssayVocabulary

/// How far a claim is corroborated, and what the reader should know about it.
///
/// Ids stand in order of their numbers, `S2` before `S10`; the executable specification, which has
/// texts for ids, has them in order of their letters. Flags stand in order of their wire words.
package struct Assessment: Hashable, Sendable {
  /// The version of the rules, kept with every summary and every verdict.
  package static let algorithmVersion: Int64 = 1

  package var independent: Int = 0
  package var vouched: Int = 0
  package var possible: Int = 0
  /// Chains that end at a named or unnamed origin; used by the digit, never shown as a count.
  package var traced: Int = 0
  /// The counts of what speaks against the claim.
  package var against = Counts()
  /// The groups whose origins traced chains reach.
  package var roots: [SourceID] = []
  /// The groups whose loss alone would leave nothing in the strictest tier that is not zero.
  package var singlePoints: [SourceID] = []
  package var corroboratedBy: [ClaimID] = []
  /// The supporting report that came before all others, where that is known.
  package var first: AttributionID?
  /// When nobody is known to be first: the reports that nothing precedes.
  package var candidates: [AttributionID] = []
  /// The Admiralty digit, 1 confirmed to 6 cannot be judged.
  package var credibility: Int = 6
  /// The reports by which a rated, named source confirms it firsthand in an original the desk has seen.
  package var confirmedBy: [AttributionID] = []
  package var suggestedVerdict: Verdict?
  package var flags: [Flag] = []
  /// Live supporting reports, those of confirming claims included.
  package var reports: Int = 0

  package init() {}
}

extension Assessment {
  package var counts: Counts {
    Counts(independent: independent, vouched: vouched, possible: possible)
  }

  /// Whether something vouched for speaks against the claim.
  package var isContradicted: Bool { against.weight > 0 }

  package var summary: AssessmentSummary {
    var summary = AssessmentSummary()
    summary.independent = independent
    summary.vouched = vouched
    summary.possible = possible
    summary.credibility = credibility
    summary.isContradicted = isContradicted
    summary.first = first
    return summary
  }
}
