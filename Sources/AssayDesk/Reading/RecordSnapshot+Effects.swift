import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// Describes in words how a claim's summary changed between two moments.
  package func effects(
    since old: Self,
    on claim: ClaimID
  ) throws(DeskError) -> [String] {
    guard try old.claim(claim) != nil else { return [] }
    let (was, now) = (try old.summary(of: claim), try summary(of: claim))
    var effects: [String] = []
    if was.credibility != now.credibility {
      effects.append("credibility \(was.credibility) became \(now.credibility)")
    }
    let counts = { (summary: AssessmentSummary) in
      summary.possible == summary.independent
        ? "\(summary.independent) independent"
        : "\(summary.independent) independent (\(summary.vouched) vouched, up to \(summary.possible))"
    }
    if counts(was) != counts(now) { effects.append("\(counts(was)) became \(counts(now))") }
    if was.isContradicted != now.isContradicted {
      effects.append(now.isContradicted ? "now contradicted" : "no longer contradicted")
    }
    if was.first != now.first {
      let words = { (first: AttributionID?) in first?.description ?? "nobody known" }
      effects.append("first was \(words(was.first)), now \(words(now.first))")
    }
    return effects
  }
}
