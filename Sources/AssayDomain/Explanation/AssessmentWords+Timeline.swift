package import AssayVocabulary

extension AssessmentWords {
  /// Says who was first, who merely repeated others, and which reports have no known time.
  package func sentences(
    on assessment: Assessment,
    repeating: [AttributionID],
    of count: Int,
    unplaced: [AttributionID]
  ) -> [String] {
    guard count > 0 else { return ["Nobody is on record about it."] }
    var sentences = assessment.reports > 0 ? [first(assessment)] : []
    if !repeating.isEmpty {
      let who = names.list(repeating.map(names.report), "and")
      sentences.append(
        "\(repeating.count) of \(count) reports only \(repeating.count == 1 ? "passes" : "pass") on "
          + "what others said: \(who)."
      )
    }
    if !unplaced.isEmpty {
      let who = names.list(unplaced.map(names.report), "and")
      sentences.append("Nothing tells when \(who) spoke.")
    }
    return sentences
  }
}
