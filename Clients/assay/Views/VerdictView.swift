import AssayAPI
import AssayVocabulary

extension Verdict {
  /// The verdict in the colour of its meaning.
  var phrase: Phrase {
    let style: Style =
      switch self {
      case .confirmed, .corroborated: .good
      case .disputed, .misleading, .outdated, .unverifiable: .doubtful
      case .refuted: .bad
      }
    return Phrase(rawValue, style)
  }
}

extension Wire.Claim {
  /// The verdict and whether it still stands, else where the claim is in review.
  var state: Phrase {
    if let mergedInto { return Phrase("merged into \(mergedInto)", .faint) }
    guard let verdict else {
      return Phrase(proposal.map { "\(status.words) \($0.verdict.rawValue)" } ?? status.words)
    }
    if stale { return verdict.phrase + Phrase(", stale", .doubtful) }
    return verdict.phrase + Phrase(newSince.map { ", \($0) new since" } ?? "")
  }

  /// The state, and whom it waits for.
  var standing: Phrase {
    if let holder { return state + ", " + holder }
    return proposal.map { state + " by \($0.proposer), waits for approval" } ?? state
  }

  /// "held by mira until 2025-11-07 12:30".
  var holder: Phrase? {
    assignee.map { assignee in
      Phrase("held by \(assignee)" + (leaseUntil.map { " until \($0.asMinutes)" } ?? ""))
    }
  }

  /// "3 attributions since the decision have changed nothing"; nil for none.
  var newSinceWords: String? {
    newSince.map { count in
      count == 1
        ? "1 attribution since the decision has changed nothing"
        : "\(count) attributions since the decision have changed nothing"
    }
  }
}

extension Wire.Finding {
  /// The digit, what it means, and the counts.
  var words: Phrase {
    var words = Phrase("credibility ") + Credibility.phrase(credibility)
    words += ", \(Credibility.meaning(credibility)): "
    words += Phrase(counts.words)
    if against.possible > 0 { words += Phrase("; against it \(against.words)", .doubtful) }
    if let first { words += "; \(first) was first" }
    return words
  }
}

extension Page {
  /// A claim as an act of review has left it: its row, who holds it, what is proposed or decided.
  mutating func addReviewed(_ claim: Wire.Claim) {
    addState(of: [claim])
    if let holder = claim.holder { add(holder, indent: 4, hang: 2) }
    addProposal(of: claim, indent: 4)
    addDecision(of: claim, indent: 4)
  }

  /// Tells who has proposed a verdict what comes next.
  mutating func addNextStep(afterProposing claim: Wire.Claim) {
    addFooter(
      "Somebody else decides it: assay approve \(claim.id), or assay reject \(claim.id) --because …"
    )
  }

  /// The verdict that waits for approval, who proposed it and why.
  mutating func addProposal(of claim: Wire.Claim, indent: Int) {
    guard let proposal = claim.proposal else { return }
    var words = Phrase("proposed \(proposal.verdict.rawValue)")
    if let label = proposal.label { words += " (\(label))" }
    words += " by \(proposal.proposer), \(proposal.at.asMinutes), #\(proposal.seq)"
    words += Phrase("; waits for approval", .doubtful)
    add(words, indent: indent, hang: 2)
    addGrounds(proposal.rationale, override: proposal.override, indent: indent + 2)
  }

  /// The verdict, who made it and why, and whether it still stands.
  mutating func addDecision(of claim: Wire.Claim, indent: Int) {
    guard let decision = claim.decision else { return }
    var words = Phrase("decided ") + decision.verdict.phrase
    if let label = decision.label { words += " (\(label))" }
    words += " by \(decision.proposer)"
    if let approver = decision.approver { words += ", approved by \(approver)" }
    words += ", \(decision.at.asMinutes), #\(decision.seq)"
    add(words, indent: indent, hang: 2)
    addGrounds(decision.rationale, override: decision.override, indent: indent + 2)
    if claim.stale { addStaleness(of: claim, indent: indent) }
    if let words = claim.newSinceWords { add(Phrase(words), indent: indent, hang: 2) }
  }

  private mutating func addGrounds(_ rationale: String?, override: String?, indent: Int) {
    // The override's reason differs from the rationale only where somebody else set the need aside.
    if let rationale, rationale != override { addLines("because " + rationale, indent: indent) }
    if let override {
      add(Phrase("against the policy: ", .doubtful) + Phrase(override), indent: indent, hang: 2)
    }
  }

  private mutating func addStaleness(of claim: Wire.Claim, indent: Int) {
    guard let reasons = claim.staleBecause, !reasons.isEmpty else {
      return add(
        Phrase("the verdict is stale", .doubtful)
          + "; assay explain \(claim.id) tells why",
        indent: indent,
        hang: 2
      )
    }
    add(Phrase("the verdict is stale:", .doubtful), indent: indent)
    for reason in reasons { add("- \(reason)", indent: indent + 2, hang: 2) }
  }
}
