import AssayAPI
import AssayVocabulary

extension Page {
  /// Adds a desk's policy in words.
  mutating func add(_ policy: Wire.Policy) {
    add(
      policy.fourEyes
        ? "Four eyes: a proposed verdict waits until somebody approves it who has neither proposed it nor alone submitted the claim."
        : "No four eyes: who proposes a verdict decides the claim."
    )
    add(
      policy.needsRationale
        ? "Every verdict needs a reason that says why."
        : "A verdict may be given without a reason, unless it needs one below."
    )
    let lease = Duration.words(policy.leaseMinutes * 60)
    add("A claim stays with who took it for \(lease) after their last act on it.")
    add("Dates are days of the time zone \(policy.timeZone).")
    add(policy.defaultRole.wordsForOthers)
    addHeading("What a verdict needs")
    addTerms(policy.needs.map { ($0.verdict.rawValue, Phrase($0.words)) })
    addBlank()
    addFooter(policy.versionWords)
  }

  /// Adds the table of review, one line per row.
  mutating func add(_ transitions: [Wire.Transition]) {
    add(
      "Of the lines for an act and where the claim stands, the first decides whose condition holds. All are for reviewers, unless it says editors."
    )
    addBlank()
    addTerms(transitions.map { ($0.actWords, $0.words) })
  }

  /// Adds terms with their meanings aligned beside them.
  private mutating func addTerms(_ terms: [(name: String, meaning: Phrase)]) {
    let width = terms.map(\.name.count).max() ?? 0
    for (name, meaning) in terms {
      let gap = String(repeating: " ", count: width - name.count + 2)
      add(Phrase(name, .strong) + Phrase(gap) + meaning, indent: 2, hang: width + 2)
    }
  }
}

extension Wire.Policy {
  fileprivate var versionWords: String {
    switch version {
    case 0: "Nothing was set yet: these are the rules that Assay comes with."
    case 1: "Set once (version 1)."
    default: "Set \(version) times (version \(version))."
    }
  }
}

extension NeedsOfVerdict {
  fileprivate var words: String {
    anyOf.isEmpty ? "nothing" : anyOf.map(\.words).joined(separator: "; or ")
  }
}

extension VerdictNeed {
  /// The requirement in words.
  fileprivate var words: String {
    switch self {
    case .credibility1: "credibility 1 (two independent origins, nothing vouched against it)"
    case .credibility2: "credibility 2 or better"
    case .credibility3: "credibility 3 or better"
    case .credibility4: "credibility 4 or better"
    case .credibility5: "credibility 5 or better"
    case .confirmation:
      "a firsthand confirmation by a rated, named source in an original the desk has seen, with nothing vouched against it"
    case .opposition: "a denial, or support for a claim that contradicts it"
    case .vouchedOpposition:
      "a denial, or support for a contradicting claim, that a rated report vouches for"
    case .rationale: "a reason"
    }
  }
}

extension Wire.Transition {
  /// The transition in words: "decided, when its verdict is stale → in review, held by you".
  fileprivate var words: Phrase {
    var words = Phrase(fromWords)
    let conditions = when.map { Self.conditions[$0] ?? $0 }
    if !conditions.isEmpty { words += Phrase(", when " + conditions.joined(separator: " and ")) }
    if let refused { return words + Phrase(" – refused: ", .doubtful) + Phrase(refused) }
    words += Phrase(" → \(to?.words ?? "as it stood before")")
    if role == .editor { words += " (editors)" }
    if let holder = holder.map({ Self.holders[$0] ?? $0 }), !holder.isEmpty {
      words += ", held by \(holder)"
    }
    return words
  }

  /// The acts of the row, or a phrase for all acts that no earlier row covers.
  fileprivate var actWords: String {
    actions.count > Wire.BulkAction.allCases.count
      ? "anything else" : actions.joined(separator: ", ")
  }

  private var fromWords: String {
    let others = from.filter { !$0.isOpen }.map(\.words)
    let words = ClaimStatus.open.isSubset(of: from) ? ["any open one"] + others : from.map(\.words)
    return words.joined(separator: " or ")
  }

  private static let conditions = [
    "held-by-you": "you hold it", "held-by-another": "another holds it",
    "held-by-assignee": "the one it is to be given to holds it",
    "stale": "its verdict is stale", "four-eyes": "the policy asks for four eyes",
    "own-proposal": "you proposed the verdict", "own-submission": "you alone submitted it",
  ]

  private static let holders = [
    "nobody": "", "actor": "you", "assignee": "the one it is given to",
    "proposer": "who proposed the verdict",
  ]
}
