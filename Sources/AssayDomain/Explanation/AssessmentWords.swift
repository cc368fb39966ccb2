package import AssayVocabulary

/// Describes an assessment in plain English.
package struct AssessmentWords {
  package let names: ExplanationNames

  package init(names: ExplanationNames) {
    self.names = names
  }

  /// Returns one sentence for each fact, the counts first.
  ///
  /// Of an opinion they say who holds it: no origin makes it true.
  package func sentences(_ assessment: Assessment, of kind: ClaimKind = .statement) -> [String] {
    var sentences = [counts(assessment), meaning(assessment.credibility, of: kind)]
    if assessment.against.possible > 0 {
      sentences.append("Against it: " + phrase(assessment.against) + ".")
    }
    if assessment.reports > 0 { sentences.append(first(assessment)) }
    if !assessment.confirmedBy.isEmpty {
      let reports = assessment.confirmedBy.map(names.report)
      sentences.append("Confirmed firsthand by " + names.list(reports, "and") + ".")
    }
    if !assessment.corroboratedBy.isEmpty {
      let claims = assessment.corroboratedBy.map(\.description)
      sentences.append("Made likelier by " + names.list(claims, "and") + ".")
    }
    sentences += assessment.flags.map { flag in
      flag == .sameDocument ? samePage(assessment.sameDocument) : sentence(flag)
    }
    sentences += assessment.singlePoints.map { sentence($0) }
    if let verdict = assessment.suggestedVerdict, kind != .opinion {
      sentences.append("The evidence suggests the verdict \(verdict.rawValue).")
    }
    return sentences
  }

  private func meaning(_ credibility: Int, of kind: ClaimKind) -> String {
    guard kind != .opinion else {
      return "It is an opinion: reports can show who holds it, not that it is true."
    }
    let meaning = CredibilityWords.meaning(of: credibility)
    return String(joining: "Credibility ", String(credibility), ": ", meaning, ".")
  }

  private func samePage(_ reports: [AttributionID]) -> String {
    names.list(reports.map(names.report), "and") + " are on one page; they may be one statement."
  }

  /// Describes the counts in a sentence.
  ///
  /// For example `2 independent origins (3 vouched, up to 5), 9 reports.`
  func counts(_ assessment: Assessment) -> String {
    String(joining: phrase(assessment.counts), ", ", number(assessment.reports, "report"), ".")
  }

  /// Describes the counts as `2 independent origins (3 vouched, up to 5)`, without redundant brackets.
  func phrase(_ counts: Counts) -> String {
    let origins = number(counts.independent, "independent origin")
    guard counts.possible > counts.independent else { return origins }
    return String(
      joining: origins,
      " (",
      String(counts.vouched),
      " vouched, up to ",
      String(counts.possible),
      ")"
    )
  }

  private func number(_ number: Int, _ noun: String) -> String {
    String(joining: String(number), " ", noun, number == 1 ? "" : "s")
  }

  func first(_ assessment: Assessment) -> String {
    if let first = assessment.first {
      return String(joining: "First was ", names.report(first), ".")
    }
    let candidates = assessment.candidates.map(names.report)
    guard !candidates.isEmpty else { return "Who was first is not known." }
    return "Who was first is not known; it may be " + names.list(candidates, "or") + "."
  }

  /// Says what would be left without a voice.
  ///
  /// For example `Without Doc no independent origin is left; Naya Kashmir (A2) would remain.`
  func sentence(_ point: SinglePoint) -> String {
    var voice = names.sources(point.members)
    if point.members.count > 1 { voice += ", who count as one voice," }
    guard point.remainingCount > 0 else { return "Without \(voice) nothing is left of it." }
    let origin =
      switch point.tier {
      case .independent: "independent origin"
      case .traced, .vouched: "vouched origin"
      case .possible: "origin"
      }
    let remaining =
      point.remaining.map(names.report) ?? number(point.remainingCount, "other report")
    return "Without \(voice) no \(origin) is left; \(remaining) would remain."
  }

  /// Describes the warning of a flag.
  package func sentence(_ flag: Flag) -> String {
    switch flag {
    case .anachronisticCitation: "A report is dated before the one it cites; check the dates."
    case .beforeTheEvent:
      "Somebody is recorded as knowing firsthand what is said to happen only later; check the dates."
    case .bothSides: "Somebody speaks both for and against it in its own words."
    case .circular: "The reports seen cite each other in a circle and lead to no origin."
    case .sameDocument: "Two originals are on one page; they may be one statement."
    case .sharedOwnership:
      "Several of its sources are under one owner or command and count as one voice."
    case .singleChannel:
      "What counts of it reaches the desk through a single voice, though others are named."
    case .supportWithdrawn: "A report cites one that was withdrawn."
    case .untraced: "The reports seen lead to no origin."
    }
  }
}
