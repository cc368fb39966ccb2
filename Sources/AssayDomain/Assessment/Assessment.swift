package import AssayVocabulary

/// How far a claim is corroborated, and what the reader should know about it.
///
/// Ids are in the order of their numbers, `S2` before `S10`; the executable specification, whose ids are texts, sorts
/// them as texts. Flags are in the order of their wire words.
package struct Assessment: Hashable, Sendable {
  /// The version of the rules, kept with every summary and every verdict.
  package static let algorithmVersion: Int64 = 2

  package var independent: Int = 0
  package var vouched: Int = 0
  package var possible: Int = 0
  /// Chains that end at a named or unnamed origin; used by the digit, never shown as a count.
  package var traced: Int = 0
  /// The counts of the reports against the claim.
  package var against = Counts()
  /// The groups of the origins that traced chains reach.
  package var roots: [SourceID] = []
  /// The voices whose loss alone would reduce the strictest nonzero count to zero.
  package var singlePoints: [SinglePoint] = []
  package var corroboratedBy: [ClaimID] = []
  /// The supporting report that came before all others, if that is known.
  package var first: AttributionID?
  /// If no first reporter is known, the reports that no other precedes.
  package var candidates: [AttributionID] = []
  /// The Admiralty digit, 1 confirmed to 6 cannot be judged.
  package var credibility: Int = 6
  /// The firsthand reports of rated, named sources, in originals that the desk has seen, that confirm the claim.
  package var confirmedBy: [AttributionID] = []
  package var suggestedVerdict: Verdict?
  package var flags: [Flag] = []
  /// Two originals on one page, of which it is not known whether they are one statement; empty without that flag.
  package var sameDocument: [AttributionID] = []
  /// How many live reports support the claim, including those of confirming claims.
  package var reports: Int = 0

  package init() {}
}

extension Assessment {
  package var counts: Counts {
    Counts(independent: independent, vouched: vouched, possible: possible)
  }

  /// Whether a vouched report speaks against the claim.
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
