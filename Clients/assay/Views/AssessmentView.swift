import AssayAPI

extension Page {
  /// Why a claim stands as it does: the explanation, the chains, what would help, what changed.
  mutating func add(_ assessment: ClaimAssess.Result) {
    let claim = assessment.claim
    add(claim.headline, hang: 4)
    add(claim.state + "; " + claim.assessment.words, indent: 4, hang: 2)
    addBlank()
    for sentence in assessment.explanation { add(Phrase(sentence), indent: 2, hang: 2) }
    if !assessment.chains.isEmpty {
      addHeading("Chains, from the desk to who knows")
      for chain in assessment.chains { add(chain) }
    }
    if !assessment.advice.isEmpty {
      addHeading("What would help")
      for advice in assessment.advice { add(advice) }
    }
    if let changes = assessment.sinceDecision {
      addHeading("Since the decision")
      if changes.isEmpty { add("  nothing has changed") }
      for change in changes { add(Phrase("- \(change)"), indent: 2, hang: 2) }
    }
  }

  private mutating func add(_ chain: Wire.Chain) {
    let style: Style = chain.tier == nil ? .faint : .plain
    add(Phrase("- ") + Phrase(chain.text, style), indent: 2, hang: 2)
  }

  private mutating func add(_ advice: Wire.Advice) {
    add(Phrase("- \(advice.text)"), indent: 2, hang: 2)
  }
}
