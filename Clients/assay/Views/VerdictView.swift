import AssayAPI
import AssayVocabulary

extension Verdict {
  /// The verdict, coloured by its meaning.
  var phrase: Phrase {
    let style: Style =
      switch self {
      case .confirmed, .corroborated: .good
      case .disputed, .misleading, .outdated, .unverifiable: .doubtful
      case .notCheckable: .plain
      case .refuted: .bad
      }
    return Phrase(rawValue, style)
  }
}

extension Wire.Claim {
  /// The verdict and whether it still stands, or the status of an undecided claim.
  var state: Phrase {
    if let mergedInto { return Phrase("merged into \(mergedInto)", .faint) }
    guard let verdict else {
      return Phrase(proposal.map { "\(status.words) \($0.verdict.rawValue)" } ?? status.words)
    }
    if stale { return verdict.phrase + Phrase(", stale", .doubtful) }
    let added = stronger == true ? ", stronger since" : ""
    return verdict.phrase + Phrase(added + (newSince.map { ", \($0) new since" } ?? ""))
  }

  /// Advice for the user who has proposed a verdict; nil if there is none.
  var adviceOnProposal: String? {
    proposal == nil
      ? nil
      : "Somebody else decides it: assay approve \(id), or assay reject \(id) --because …"
  }

  /// The state, and the user it waits for.
  var fullState: Phrase {
    if let holder { return state + ", " + holder }
    return proposal.map { state + " by \($0.proposer), waits for approval" } ?? state
  }

  /// "held by mira until 2025-11-07 12:30".
  var holder: Phrase? {
    assignee.map { assignee in
      Phrase("held by \(assignee)" + (leaseUntil.map { " until \($0.asMinutes)" } ?? ""))
    }
  }

  /// "More speaks for it than at the decision: 3 attributions are new"; nil if nothing is new.
  var newSinceWords: String? {
    let new = newSince.map { count in
      "\(counted(count, "attribution")) \(count == 1 ? "is" : "are") new"
    }
    guard stronger == true else {
      return new.map { "since the decision \($0), and none weakens it" }
    }
    return "more speaks for it than at the decision" + (new.map { ": \($0)" } ?? "")
  }
}

extension Page {
  /// Adds a claim after an act of review: its row, its holder, and its proposal or decision.
  mutating func addReviewed(_ claim: Wire.Claim) {
    addState(of: [claim])
    if let holder = claim.holder { add(holder, indent: 4, hang: 2) }
    addProposal(of: claim, indent: 4)
    addDecision(of: claim, indent: 4)
  }

  /// Adds the verdict that waits for approval, who proposed it and why.
  mutating func addProposal(of claim: Wire.Claim, indent: Int) {
    guard let proposal = claim.proposal else { return }
    let by = "\(proposal.proposer), \(proposal.at.asMinutes), #\(proposal.seq)"
    let label = proposal.label.map { " (\($0))" } ?? ""
    let words = Phrase("proposed \(proposal.verdict.rawValue)\(label) by \(by)")
    add(words + Phrase("; waits for approval", .doubtful), indent: indent, hang: 2)
    addReasons(proposal.rationale, override: proposal.override, indent: indent + 2)
  }

  /// Adds the verdict, who made it and why, and whether it still stands.
  mutating func addDecision(of claim: Wire.Claim, indent: Int) {
    guard let decision = claim.decision else { return }
    let approver = decision.approver.map { ", approved by \($0)" } ?? ""
    let by = "\(decision.proposer)\(approver), \(decision.at.asMinutes), #\(decision.seq)"
    let label = decision.label.map { " (\($0))" } ?? ""
    let words = Phrase("decided ") + decision.verdict.phrase + Phrase("\(label) by \(by)")
    add(words, indent: indent, hang: 2)
    addReasons(decision.rationale, override: decision.override, indent: indent + 2)
    if claim.stale { addStaleness(of: claim, indent: indent) }
    if let words = claim.newSinceWords { add(Phrase(words), indent: indent, hang: 2) }
  }

  private mutating func addReasons(_ rationale: String?, override: String?, indent: Int) {
    // The override's reason differs from the rationale only if another user set the requirement aside.
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
