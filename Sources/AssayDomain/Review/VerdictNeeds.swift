package import AssayVocabulary

/// The requirements of a desk's policy for each verdict.
package struct VerdictNeeds: Hashable, Sendable {
  /// The requirements of each verdict, of which one must be met; a verdict without any can always be given.
  package var alternatives: [Verdict: [VerdictNeed]]

  package init(alternatives: [Verdict: [VerdictNeed]]) {
    self.alternatives = alternatives
  }

  /// The requirements until a desk changes its policy.
  package static let standard = VerdictNeeds(
    alternatives: [
      .corroborated: [.credibility2],
      .confirmed: [.credibility1, .confirmation],
      .disputed: [.opposition],
      .refuted: [.vouchedOpposition],
      .misleading: [.rationale],
      .outdated: [.rationale],
      .unverifiable: [.rationale],
      .notCheckable: [.rationale],
    ]
  )

  /// Returns what a verdict lacks and what would meet it, in words; nil if the verdict may be given.
  package func unmet(
    _ verdict: Verdict,
    assessment: Assessment,
    rationale: String?
  ) -> String? {
    let needs = alternatives[verdict] ?? []
    guard !needs.isEmpty, !needs.contains(where: { $0.isMet(by: assessment, rationale: rationale) })
    else { return nil }
    let remedies = needs.map(\.remedy).joined(separator: ", or ")
    return "\(verdict.rawValue) needs \(remedies); \(shortfall(assessment, needs))"
  }

  /// Describes the claim's present state with regard to the requirements.
  private func shortfall(_ assessment: Assessment, _ needs: [VerdictNeed]) -> String {
    if needs.contains(.rationale) { return "none was given" }
    if needs.contains(.opposition) { return "nothing speaks against it yet" }
    if needs.contains(.vouchedOpposition) {
      return assessment.against.possible > 0
        ? "only unrated or interested reports speak against it" : "nothing speaks against it yet"
    }
    return "its credibility is \(assessment.credibility), "
      + CredibilityWords.meaning(of: assessment.credibility)
  }
}
