import AssayAPI
import AssayVocabulary

extension Wire.Counts {
  /// "1 independent (1 vouched, up to 3)", without the parenthesis if it adds nothing.
  var words: String {
    let isPlain = independent == vouched && vouched == possible
    return "\(independent) independent"
      + (isPlain ? "" : " (\(vouched) vouched, up to \(possible))")
  }
}

/// The result of an assessment.
protocol AssessmentOutcome {
  var counts: Wire.Counts { get }
  /// The digit of the Admiralty system (AJP-2.1).
  var credibility: Int64 { get }
  var first: AttributionID? { get }
  /// The opposition in words; empty if there is none.
  var opposition: String { get }
}

extension AssessmentOutcome {
  /// The digit, coloured by its meaning.
  var digit: Phrase {
    switch credibility {
    case 1, 2: Phrase("\(credibility)", .good)
    case 4, 5: Phrase("\(credibility)", .bad)
    default: Phrase("\(credibility)")
    }
  }

  /// The digit, its meaning, and the counts.
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
