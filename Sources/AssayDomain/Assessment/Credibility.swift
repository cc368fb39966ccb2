import AssayVocabulary

/// The Admiralty digit, from 1 confirmed by other sources to 6 cannot be judged.
struct Credibility {
  let digit: Int

  /// Applies the first rule that matches.
  ///
  /// `isEchoed` says that a second root or a corroborating claim backs a single independent origin.
  init(support: TierCounts, opposition: Counts, isEchoed: Bool) {
    let (counts, against) = (support.counts, opposition.weight)
    let weight = counts.weight
    if counts.possible == 0, opposition.possible == 0 {
      digit = 6
    } else if against > weight {
      digit = against >= 2 || counts.possible == 0 ? 5 : 4
    } else if against == weight, against > 0 {
      digit = 4
    } else if against > 0 {
      digit = 3
    } else if counts.independent >= 2 {
      digit = 1
    } else if counts.independent == 1, support.traced >= 2 || isEchoed {
      digit = 2
    } else {
      digit = weight > 0 ? 3 : 6
    }
  }

  /// Returns the verdict that the evidence suggests, nil for none.
  func suggestedVerdict(opposed: Bool, hasConfirmation: Bool) -> Verdict? {
    if opposed { return digit == 5 ? .refuted : .disputed }
    if hasConfirmation { return .confirmed }
    return digit <= 2 ? .corroborated : nil
  }
}
