package import AssayDomain

extension SearchCondition {
  /// Whether a condition on the claim itself holds; true of every other.
  package func holds(for claim: Claim) -> Bool {
    switch self {
    case .status(let statuses): statuses.contains(claim.status)
    case .verdict(let verdict): claim.decision?.verdict == verdict
    case .tag(let tag): claim.tags.contains(tag)
    case .kind(let kind): claim.kind == kind
    case .language(let language):
      claim.language.map { known in
        known.lowercased() == language || known.lowercased().hasPrefix(language + "-")
      } ?? false
    case .before(let ms): claim.submittedAtMs < ms
    case .since(let ms): claim.submittedAtMs >= ms
    case .assignee(let name): claim.assignee == name
    case .source, .independent, .credibility, .contradicted, .quote: true
    }
  }

  /// Whether a condition on the assessment holds; true of every other.
  package func holds(for summary: AssessmentSummary) -> Bool {
    switch self {
    case .independent(let comparison): comparison.holds(for: summary.independent)
    case .credibility(let comparison): comparison.holds(for: summary.credibility)
    case .contradicted(let isSo): summary.isContradicted == isSo
    case .source, .status, .verdict, .tag, .kind, .language, .before, .since, .assignee, .quote:
      true
    }
  }
}
