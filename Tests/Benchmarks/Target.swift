/// Something that the server is meant to reach, and what a run has found of it.
struct Target {
  enum Bound {
    case atLeast(Double)
    case atMost(Double)
  }

  enum Finding {
    /// What was reached, in the bound's unit, and how that reads.
    case measured(Double, String)
    /// Why this run cannot tell.
    case notMeasured(String)
  }

  let words: String
  let bound: Bound
  let finding: Finding

  init(_ words: String, _ bound: Bound, _ finding: Finding) {
    self.words = words
    self.bound = bound
    self.finding = finding
  }

  /// Nil where it was not measured.
  var isReached: Bool? {
    guard case .measured(let value, _) = finding else { return nil }
    return switch bound {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    }
  }

  /// What was reached, or a dash.
  var reached: String {
    switch finding {
    case .measured(_, let text): text
    case .notMeasured: "–"
    }
  }

  /// Whether it was, or why that is not known.
  var outcome: String {
    switch finding {
    case .measured: isReached == true ? "reached" : "missed"
    case .notMeasured(let reason): "not measured: \(reason)"
    }
  }
}
