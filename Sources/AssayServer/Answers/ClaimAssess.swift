import AssayAPI
import AssayDomain
import AssayStore

extension ClaimAssess: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .slow }

  static func mayBeQuick(_ parameters: Parameters, isPast: Bool) -> Bool {
    !isPast && parameters.saidBy == nil
  }

  static func isQuick(_ parameters: Parameters, _ view: View) throws(StoreError) -> Bool {
    try view.hasFewReports(ClaimID(parameters.claim))
  }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let known = view
    let view = try known.said(by: parameters.saidBy)
    let id = try view.survivor(of: ClaimID(parameters.claim))
    guard let claim = try view.claim(id) else { throw View.noClaim(id) }
    let ground = try view.ground(of: id)
    let explanation = view.explanation(of: id, on: ground)
    let words = ground.words
    var result = Result(explanation.assessment)
    result.claim = try view.wireClaim(claim, explanation.assessment.summary)
    result.chains = explanation.chains.map { Wire.Chain($0, words) }
    result.chainsAgainst = explanation.chainsAgainst.map { Wire.Chain($0, words) }
    result.advice = explanation.advice.map { advice in
      Wire.Advice(advice, text: words.sentence(advice, now: explanation.assessment))
    }
    result.explanation = words.sentences(explanation.assessment)
    result.sinceDecision = try claim.decision.map { (decision) throws(StoreError) in
      // A verdict stands or falls with all that is known, whatever had been said by when.
      try known.changes(
        since: decision,
        of: id,
        parameters.saidBy == nil ? ground : known.ground(of: id)
      )
    }
    if result.claim.stale { result.claim.staleBecause = result.sinceDecision }
    result.atDecision = claim.decision?.finding.map { Wire.Finding($0) }
    return result
  }
}

extension ClaimAssess.Result {
  fileprivate init(_ assessment: Assessment) {
    self.init()
    independent = Int64(assessment.independent)
    vouched = Int64(assessment.vouched)
    possible = Int64(assessment.possible)
    against.independent = Int64(assessment.against.independent)
    against.vouched = Int64(assessment.against.vouched)
    against.possible = Int64(assessment.against.possible)
    roots = assessment.roots.map(\.wire)
    singlePoints = assessment.singlePoints.map(\.wire)
    corroboratedBy = assessment.corroboratedBy.map(\.wire)
    first = assessment.first?.wire
    candidates = assessment.candidates.map(\.wire)
    credibility = Int64(assessment.credibility)
    suggestedVerdict = assessment.suggestedVerdict?.wire
    flags = assessment.flags.map(\.rawValue)
    algorithm = Assessment.algorithmVersion
  }
}

extension Wire.Finding {
  fileprivate init(_ finding: Finding) {
    self.init()
    independent = Int64(finding.counts.independent)
    vouched = Int64(finding.counts.vouched)
    possible = Int64(finding.counts.possible)
    against.independent = Int64(finding.against.independent)
    against.vouched = Int64(finding.against.vouched)
    against.possible = Int64(finding.against.possible)
    credibility = Int64(finding.credibility)
    first = finding.first?.wire
    roots = finding.roots.map(\.wire)
    flags = finding.flags.map(\.rawValue)
  }
}

extension Wire.Chain {
  fileprivate init(_ chain: Chain, _ words: AssessmentWords) {
    self.init()
    sources = chain.sources.map(\.wire)
    names = chain.sources.map(words.names.source)
    attributions = chain.attributions.map(\.wire)
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
      attribution = id.wire
    case .rateSource(let id):
      act = "rate-source"
      source = id.wire
    case .askHowItKnows(let id):
      act = "ask-how-it-knows"
      attribution = id.wire
    case .traceCitation(let id, let cited):
      act = "trace-citation"
      attribution = id.wire
      source = cited.wire
    case .findIndependentOrigin: act = "find-independent-origin"
    }
    credibility = Int64(advice.credibility)
    independent = Int64(advice.counts.independent)
    vouched = Int64(advice.counts.vouched)
    self.text = text
  }
}
