import AssayVocabulary

extension AssessmentWords {
  /// Describes a chain as a path of names.
  ///
  /// For example `Naya Kashmir ← Axios (does not say how it knows); counts as vouched.`
  package func sentence(_ chain: Chain) -> String {
    let path = chain.sources.map(names.source).joined(separator: " ← ")
    return String(joining: path, origin(chain), "; ", tierWords(chain), ".")
  }

  private func origin(_ chain: Chain) -> String {
    switch (chain.originKind, chain.isQuoted) {
    case (.named, false): " (firsthand)"
    case (.named, true): " (quoted)"
    case (.unnamed, false): " (unnamed)"
    case (.unnamed, true): " (unnamed, quoted)"
    case (.unknown, false): " (does not say how it knows)"
    case (.unknown, true): " (quoted, without saying how it knows)"
    }
  }

  private func tierWords(_ chain: Chain) -> String {
    switch chain.tier {
    case .independent: "counts as independent"
    case .traced, .vouched: "counts as vouched"
    case .possible: "possible only, as an unrated or interested source stands in it"
    case nil: "nothing the desk has seen leads to it"
    }
  }

  /// Describes an act and its expected result.
  ///
  /// For example `See Axios's original: A2 is known only through Naya Kashmir.` and then the digit that there could be:
  /// what an act shows is not known before.
  package func sentence(_ advice: Advice, now: Assessment) -> String {
    String(joining: act(advice.act), " ", gain(advice, now))
  }

  private func act(_ act: Advice.Act) -> String {
    switch act {
    case .seeOriginal(let report, let carriers):
      carriers.isEmpty
        ? "See \(owner(report)) original: the desk has not seen \(report)."
        : "See \(owner(report)) original: \(report) is known only through \(names.sources(carriers))."
    case .rateSource(let source):
      String(joining: "Rate ", names.source(source), ", if it deserves C or better.")
    case .askHowItKnows(let report):
      "Ask how \(speaker(report)) knows: \(report) does not say."
    case .traceCitation(let report, let source):
      "Record what \(names.source(source)) itself said and how it knows: \(report) only quotes it."
    case .findIndependentOrigin:
      "Find one more named, reliable source that knows firsthand."
    }
  }

  private func gain(_ advice: Advice, _ now: Assessment) -> String {
    let (credibility, verb) =
      if case .askHowItKnows = advice.act {
        (
          "If it knows firsthand, credibility could become",
          "If it knows firsthand, that could make"
        )
      } else {
        ("Credibility could become", "That could make")
      }
    if advice.credibility != now.credibility {
      return change(credibility, advice.credibility, "", from: now.credibility)
    }
    if advice.counts.independent != now.independent {
      return change(verb, advice.counts.independent, " independent", from: now.independent)
    }
    return change(verb, advice.counts.vouched, " vouched", from: now.vouched)
  }

  private func change(_ verb: String, _ then: Int, _ noun: String, from now: Int) -> String {
    String(joining: verb, " ", String(then), noun, " (now ", String(now), ").")
  }

  private func speaker(_ report: AttributionID) -> String {
    names.speaker(report).map(names.source) ?? "the source"
  }

  private func owner(_ report: AttributionID) -> String { speaker(report) + "'s" }
}
