import AssayAPI
import AssayVocabulary

extension Wire.Counts {
  /// "1 independent (1 vouched, up to 3)"; the parenthesis only where it says more.
  var words: String {
    let isPlain = independent == vouched && vouched == possible
    return "\(independent) independent"
      + (isPlain ? "" : " (\(vouched) vouched, up to \(possible))")
  }
}

/// What an assessment comes to.
protocol AssessmentOutcome {
  var counts: Wire.Counts { get }
  /// The digit of the Admiralty system (AJP-2.1).
  var credibility: Int64 { get }
  var first: AttributionID? { get }
  /// What opposes it; empty where nothing does.
  var opposition: String { get }
}

extension AssessmentOutcome {
  /// The digit in the colour of its meaning.
  var digit: Phrase {
    switch credibility {
    case 1, 2: Phrase("\(credibility)", .good)
    case 4, 5: Phrase("\(credibility)", .bad)
    default: Phrase("\(credibility)")
    }
  }

  /// The digit, what it means, and the counts.
  var words: Phrase {
    let words = Phrase("credibility ") + digit + ", \(meaning): " + Phrase(counts.words)
    return words + Phrase(opposition, .doubtful) + Phrase(first.map { "; \($0) was first" } ?? "")
  }

  private var meaning: String {
    switch credibility {
    case 1: "confirmed by other independent sources"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    default: "cannot be judged"
    }
  }
}

extension Wire.AssessmentSummary: AssessmentOutcome {
  var opposition: String { contradicted ? ", contradicted" : "" }
}

extension Wire.Finding: AssessmentOutcome {
  var opposition: String { against.possible > 0 ? "; against it \(against.words)" : "" }
}
