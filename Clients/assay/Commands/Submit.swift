import AssayAPI
import AssayVocabulary

struct Submit: Command {
  let summary = ClaimSubmit.summary
  let discussion =
    "A claim is one checkable statement, free of who said it. With --via, the desk knows the source's words only through that report, until it has seen the original: assay see."
  let examples = [
    #"submit "Kazakhstan is preparing to join the Abraham Accords" --source Axios --verb reported --via "Naya Kashmir""#,
    #"submit "The bridge was closed on Sunday" --tag bridges --priority 10"#,
  ]
  let calls: [any Method.Type] = [ClaimSubmit.self]

  var parameters = ClaimSubmit.Parameters()
  var stance: Stance?
  var attribution = AttributionArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let path = "attribution"
    try arguments.fields(of: &parameters, positionals: ["text"], only: ["text"])
    try attribution.visit(&arguments, at: path)
    let stanceDoc = Doc.of(AttributionDraft.self, "stance", at: path)
    try arguments.option("--stance", &stance, stanceDoc)
    try arguments.fields(of: &parameters, except: ["text", path])
  }

  func check() throws(UsageError) {
    try attribution.check()
    if stance != nil, attribution.source == nil { throw UsageError("--stance needs --source") }
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    parameters.attribution = attribution.attribution(stance: stance ?? .asserts)
    let isKept = !session.writing.dryRun
    try session.perform(ClaimSubmit.self, parameters) { result, page in
      page.add(result.claim.headline, hang: 4)
      let names = SourceNames(result.attributions, result.sources)
      for attribution in result.attributions { page.add(attribution, naming: names, indent: 4) }
      page.addCreated(result.sources, indent: 4)
      page.add(result.notices, indent: 4)
      page.add(result.claim.assessment.words, indent: 4, hang: 2)
      page.add(similar: result.similar, to: result.claim.id, isKept: isKept)
    }
  }
}
