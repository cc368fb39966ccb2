import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON

extension ClaimAssess: Answered {
  static let answer = Answer<Self>.read(
    cost: { parameters, isPast in
      guard !isPast, parameters.saidBy == nil else { return .slow }
      return .quickIf { (snapshot) throws(DeskError) in
        try snapshot.hasFewReports(parameters.claim)
      }
    },
    writing: write
  )

  static func result(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    try Assessed(parameters, snapshot).result()
  }

  /// Copies the JSON written for another claim that rests on one similar report, and fills in the differences; a test
  /// compares its output with that of `result`.
  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    _ writer: inout JSONWriter
  ) throws(DeskError) {
    let assessed = try Assessed(parameters, snapshot)
    guard snapshot.usesCaches, assessed.claim.decision == nil, assessed.claim.kind != .opinion,
      let only = assessed.inputs.onlyReport
    else {
      return try assessed.result().writeFields(to: &writer)
    }
    writer.name("claim")
    try assessed.snapshot.wireClaim(assessed.claim, snapshot.summary(of: only)).write(to: &writer)
    writer.members(LonePattern.pattern(of: only.kind, snapshot), LonePattern.fillings(only))
  }
}

/// A claim with the inputs of its assessment.
private struct Assessed {
  /// The snapshot of everything known, or of the statements made by a date.
  let snapshot: ReadSnapshot
  let claim: Claim
  let inputs: AssessmentInputs
  private let known: ReadSnapshot
  private let isOfAll: Bool

  init(_ parameters: ClaimAssess.Parameters, _ known: ReadSnapshot) throws(DeskError) {
    let snapshot = try known.asserted(by: parameters.saidBy)
    let id = try snapshot.survivor(of: parameters.claim)
    self.snapshot = snapshot
    claim = try snapshot.claimItself(id, field: "claim")
    self.known = known
    isOfAll = parameters.saidBy == nil
    inputs = try snapshot.inputs(of: claim)
  }

  func result() throws(DeskError) -> ClaimAssess.Result {
    let explanation = snapshot.explanation(of: claim.id, on: inputs)
    var result = ClaimAssess.Result(explanation, of: claim.kind, inputs.words)
    result.claim = try snapshot.wireClaim(claim, explanation.assessment.summary)
    result.sinceDecision = try claim.decision.map { (decision) throws(DeskError) in
      // A verdict is judged on everything that is known, whatever date the caller gave.
      try known.changes(
        since: decision,
        of: claim.id,
        isOfAll ? inputs : known.inputs(of: claim.id)
      )
    }
    if result.claim.stale { result.claim.staleBecause = result.sinceDecision }
    result.atDecision = claim.decision.map { Wire.Finding($0.finding) }
    return result
  }
}

/// JSON patterns for claims without a verdict that rest on a single report; reports of one kind share a pattern, which
/// leaves gaps for the report's id, the source's id and the source's name.
private enum LonePattern {
  private static let attribution = AttributionID(rawValue: EntityIDLimit.maximum)
  private static let source = SourceID(rawValue: EntityIDLimit.maximum)
  /// A placeholder in private-use characters, which no sentence contains.
  private static let name = "\u{E000}name\u{E001}"

  static func pattern(of report: LoneReport, _ snapshot: ReadSnapshot) -> JSONPattern {
    if let pattern = snapshot.pattern(of: report) { return pattern }
    let words = AssessmentWords(
      names: ExplanationNames(source: { _ in name }, speaker: { _ in source })
    )
    let result = ClaimAssess.Result(
      snapshot.explanation(of: report, calling: attribution, by: source),
      words
    )
    var fields = JSONWriter()
    result.writeFields(to: &fields)
    var claim = JSONWriter()
    claim.name("claim")
    result.claim.write(to: &claim)
    let pattern = JSONPattern(
      // The claim comes first, followed by a comma.
      Array(fields.takeBytes().dropFirst(claim.bytes.count + 1)),
      marks: [attribution.description, source.description, name]
    )
    snapshot.keep(pattern, of: report)
    return pattern
  }

  static func fillings(_ only: OnlyReport) -> [[UInt8]] {
    [
      Array(only.attribution.description.utf8), Array(only.source.description.utf8),
      JSONPattern.filling(only.name),
    ]
  }
}

extension ClaimAssess.Result {
  /// Fills every field except the claim and the fields that depend on its verdict.
  ///
  /// Nothing is suggested for an opinion, because nothing makes it true or false.
  fileprivate init(
    _ explanation: Explanation,
    of kind: ClaimKind = .statement,
    _ words: AssessmentWords
  ) {
    let assessment = explanation.assessment
    self.init()
    counts = Wire.Counts(assessment.counts)
    against = Wire.Counts(assessment.against)
    roots = assessment.roots
    singlePoints = assessment.singlePoints.map(\.source)
    corroboratedBy = assessment.corroboratedBy
    first = assessment.first
    candidates = assessment.candidates
    credibility = Int64(assessment.credibility)
    suggestedVerdict = kind == .opinion ? nil : assessment.suggestedVerdict
    flags = assessment.flags.map(\.rawValue)
    algorithm = Assessment.algorithmVersion
    chains = explanation.chains.map { Wire.Chain($0, words) }
    chainsAgainst = explanation.chainsAgainst.map { Wire.Chain($0, words) }
    advice = (kind == .opinion ? [] : explanation.advice).map { advice in
      Wire.Advice(advice, text: words.sentence(advice, now: assessment))
    }
    self.explanation = words.sentences(assessment, of: kind)
    notices = Notice(onePageOf: assessment).map { [Wire.Notice($0)] }
  }
}

extension Wire.Finding {
  fileprivate init(_ finding: Finding) {
    self.init()
    counts = Wire.Counts(finding.counts)
    against = Wire.Counts(finding.against)
    credibility = Int64(finding.credibility)
    first = finding.first
    roots = finding.roots
    flags = finding.flags.map(\.rawValue)
  }
}

extension Wire.Chain {
  fileprivate init(_ chain: Chain, _ words: AssessmentWords) {
    self.init()
    sources = chain.sources
    names = chain.sources.map(words.names.source)
    attributions = chain.attributions
    origin = chain.originKind.word
    tier = chain.tier?.word
    text = words.sentence(chain)
  }
}

extension OriginKind {
  fileprivate var word: String {
    switch self {
    case .named: "named"
    case .unnamed: "unnamed"
    case .unknown: "unknown"
    }
  }
}

extension Tier {
  fileprivate var word: String {
    switch self {
    case .independent: "independent"
    case .traced: "traced"
    case .vouched: "vouched"
    case .possible: "possible"
    }
  }
}

extension Wire.Advice {
  fileprivate init(_ advice: Advice, text: String) {
    self.init()
    switch advice.act {
    case .seeOriginal(let id, _):
      act = "see-original"
      attribution = id
    case .rateSource(let id):
      act = "rate-source"
      source = id
    case .askHowItKnows(let id):
      act = "ask-how-it-knows"
      attribution = id
    case .traceCitation(let id, let cited):
      act = "trace-citation"
      attribution = id
      source = cited
    case .findIndependentOrigin: act = "find-independent-origin"
    }
    credibility = Int64(advice.credibility)
    independent = Int64(advice.counts.independent)
    vouched = Int64(advice.counts.vouched)
    self.text = text
  }
}
