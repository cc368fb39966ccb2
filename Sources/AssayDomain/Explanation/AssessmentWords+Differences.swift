extension AssessmentWords {
  /// Describes the changes from one finding to another, one sentence for each; empty if they are equal.
  package func differences(from old: Finding, to new: Finding) -> [String] {
    var changes: [String] = []
    if old.counts != new.counts {
      changes.append("support was \(phrase(old.counts)), now \(phrase(new.counts))")
    }
    if old.against != new.against {
      changes.append("opposition was \(phrase(old.against)), now \(phrase(new.against))")
    }
    if old.credibility != new.credibility {
      changes.append(
        "credibility was \(old.credibility), \(CredibilityWords.meaning(of: old.credibility)), "
          + "now \(new.credibility), \(CredibilityWords.meaning(of: new.credibility))"
      )
    }
    if old.first != new.first {
      changes.append("first reporter was \(reporter(old)), now \(reporter(new))")
    }
    changes += [
      change(in: new.roots, from: old.roots, "also goes back to", names.sources),
      change(in: old.roots, from: new.roots, "no longer goes back to", names.sources),
    ].compactMap { $0 }
    changes += new.flags.filter { !old.flags.contains($0) }.map { "new warning: " + sentence($0) }
    changes += old.flags.filter { !new.flags.contains($0) }.map { "no longer: " + sentence($0) }
    return changes
  }

  /// Describes the changes since a decision, one sentence for each: the present value, and the one at the decision.
  package func sinceDecision(from old: Finding, to new: Finding) -> [String] {
    var changes = differences(from: old, to: new)
    if old.counts != new.counts {
      changes[0] =
        "the claim now has \(phrase(new.counts)), at the decision it had \(phrase(old.counts))"
    }
    return changes
  }

  private func reporter(_ finding: Finding) -> String {
    finding.first.map(names.report) ?? "not known"
  }

  private func change<Item: Equatable>(
    in items: [Item],
    from others: [Item],
    _ verb: String,
    _ words: ([Item]) -> String
  ) -> String? {
    let added = items.filter { !others.contains($0) }
    return added.isEmpty ? nil : "\(verb) \(words(added))"
  }
}
