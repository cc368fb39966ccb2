import AssayAPI
import AssayVocabulary

/// What speaks for or against claims: another claim, or a source.
struct SupportArguments: ArgumentSet {
  var claims: [Wire.ClaimID] = []
  var by: Wire.ClaimID?
  var note: String?
  var attribution = AttributionArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.option("--by", nil, &by, "Another claim that does so, in place of --source.")
    try arguments.option("--note", "TEXT", &note, .of(LinkAdd.Parameters.self, "note"))
    try attribution.visit(&arguments)
  }

  func check() throws(UsageError) {
    guard by != nil else {
      if attribution.source == nil {
        throw UsageError("who or what does so is missing", hint: "--by CLAIM or --source SOURCE")
      }
      if note != nil { throw UsageError("--note is for a link: it needs --by") }
      return try attribution.check()
    }
    if attribution != AttributionArguments() {
      throw UsageError("--by stands alone: a claim has no source, date or basis of its own here")
    }
  }

  /// Makes one link or attribution for each claim and prints it.
  func run(
    _ session: inout Session,
    link: Wire.LinkKind,
    stance: Wire.Stance
  ) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      if let by {
        try add(link, from: by, to: claim, &session)
      } else if let attribution = attribution.attribution(stance: stance) {
        try add(attribution, on: claim, &session)
      }
    }
  }

  private func add(
    _ kind: Wire.LinkKind,
    from: Wire.ClaimID,
    to claim: Wire.ClaimID,
    _ session: inout Session
  ) throws(Failure) {
    var parameters = LinkAdd.Parameters()
    parameters.from = from
    parameters.to = claim
    parameters.kind = kind
    parameters.note = note
    let answer = try session.call(LinkAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.link, indent: 0)
      page.addState(of: result.claims)
    }
  }

  private func add(
    _ attribution: Wire.NewAttribution,
    on claim: Wire.ClaimID,
    _ session: inout Session
  ) throws(Failure) {
    var parameters = AttributionAdd.Parameters()
    parameters.claim = claim
    parameters.attribution = attribution
    let answer = try session.call(AttributionAdd.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      let names = SourceNames(result.attributions, result.sources)
      for attribution in result.attributions { page.add(attribution, naming: names, indent: 0) }
      page.addCreated(result.sources, indent: 0)
      page.addState(of: [result.claim])
    }
  }
}
