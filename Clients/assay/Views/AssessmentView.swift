import AssayAPI
import AssayVocabulary

extension Page {
  /// Explains a claim's assessment: the explanation, the chains, what would help, what changed.
  mutating func add(_ assessment: ClaimAssess.Result) {
    let claim = assessment.claim
    addSummary(of: claim)
    addBlank()
    for sentence in assessment.explanation { add(Phrase(sentence), indent: 2, hang: 2) }
    if assessment.notices != nil { addHeading("What to settle") }
    add(assessment.notices, indent: 2)
    add(assessment.chains, heading: "Chains, from the desk to who knows")
    add(assessment.chainsAgainst, heading: "Chains that speak against it")
    if !assessment.advice.isEmpty {
      addHeading("What would help")
      for advice in assessment.advice { add(advice, on: claim.id) }
    }
    if let finding = assessment.atDecision {
      addHeading("At the decision")
      add(finding.words, indent: 2, hang: 2)
    }
    if let changes = assessment.sinceDecision { add(changes, since: claim) }
  }

  /// Describes what has changed since a claim was decided, and what that means for the verdict.
  private mutating func add(_ changes: [String], since claim: Wire.Claim) {
    addHeading("Since the decision")
    for change in changes { add("- \(change)", indent: 2, hang: 2) }
    if let words = claim.newSinceWords { add("- \(words)", indent: 2, hang: 2) }
    if changes.isEmpty, claim.newSinceWords == nil { add("- nothing has changed", indent: 2) }
    let words =
      claim.stale
      ? Phrase("The verdict is stale", .doubtful)
        + ": assay take \(claim.id) takes it up for review again."
      : Phrase("The verdict still stands.", .good)
    add(words, indent: 2, hang: 2)
  }

  private mutating func add(_ chains: [Wire.Chain], heading: String) {
    guard !chains.isEmpty else { return }
    addHeading(heading)
    for chain in chains { add(chain) }
  }

  /// Draws a chain as indented text: who passes on whom, the origin last, and the tier in which it counts.
  private mutating func add(_ chain: Wire.Chain) {
    let style: Style = chain.tier == nil ? .faint : .plain
    for (step, name) in chain.names.enumerated() {
      let isOrigin = step == chain.names.count - 1
      var words = Phrase(step == 0 ? "- " : "└ ", .faint) + Phrase(name, style)
      if step < chain.attributions.count {
        words += Phrase(" (\(chain.attributions[step]))", style)
      }
      words += Phrase(
        isOrigin ? ", \(chain.originWords): \(chain.tierWords)" : ", passing on",
        style
      )
      add(words, indent: 2 + 2 * step, hang: 2)
    }
  }

  private mutating func add(_ advice: Wire.Advice, on claim: ClaimID) {
    add("- \(advice.text)", indent: 2, hang: 2)
    if let command = advice.command(on: claim) { add(Phrase(command, .faint), indent: 6, hang: 2) }
  }
}

extension Wire.Chain {
  /// How the origin is known.
  fileprivate var originWords: String {
    let isQuoted = attributions.count < names.count
    switch (origin, isQuoted) {
    case ("named", false): return "firsthand"
    case ("named", true): return "as quoted"
    case ("unnamed", false): return "who is not named"
    case ("unnamed", true): return "who is not named, as quoted"
    case (_, false): return "which does not say how it knows"
    case (_, true): return "as quoted, without saying how it knows"
    }
  }

  /// The tier in which the whole chain counts.
  fileprivate var tierWords: String {
    switch tier {
    case "independent": "counts as independent"
    case "traced", "vouched": "counts as vouched"
    case nil: "nothing the desk has seen leads to it"
    default: "possible only, as an unrated or interested source stands in it"
    }
  }
}

extension Wire.Advice {
  /// The command that carries out the advice; words in capitals are to be filled in.
  fileprivate func command(on claim: ClaimID) -> String? {
    switch act {
    case "see-original": attribution.map { "assay see \($0) --url URL" }
    case "rate-source": source.map { "assay source edit \($0) --reliability LETTER" }
    case "ask-how-it-knows": attribution.map { "assay contact \($0) WHO --answer TEXT" }
    case "trace-citation":
      source.map { "assay corroborate \(claim) --source \($0) --basis BASIS --url URL" }
    case "find-independent-origin":
      "assay confirm \(claim) --source NAME --basis firsthand --url URL"
    default: nil
    }
  }
}
