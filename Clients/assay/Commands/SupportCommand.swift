import AssayAPI
import AssayVocabulary

/// A command that records what a source, or another claim, does with claims.
struct SupportCommand: Command {
  /// What another claim does with them.
  let link: LinkKind
  /// What a source does with them.
  let stance: Stance
  let summary: String
  let discussion: String
  let examples: [String]

  var claims: [ClaimID] = []
  var by: ClaimID?
  var note: String?
  var attribution = AttributionArguments()

  var calls: [any Method.Type] { [AttributionAdd.self, LinkAdd.self] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let claimsDoc = Doc("The claim's id, or several.", fields: "claim", "to")
    try arguments.several("CLAIM", &claims, claimsDoc)
    let byDoc = Doc("Another claim that does so, in place of --source.", fields: "from")
    try arguments.option("--by", &by, byDoc)
    try arguments.option("--note", &note, .of(LinkAdd.Parameters.self, "note"))
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
  func run(_ session: inout Session) throws(Failure) {
    if let by {
      var parameters = LinkAdd.Parameters()
      parameters.from = by
      parameters.kind = link
      parameters.note = note
      try session.perform(LinkAdd.self, parameters, \.to, claims) { $1.add($0) }
    } else if let attribution = attribution.attribution(stance: stance) {
      var parameters = AttributionAdd.Parameters()
      parameters.attribution = attribution
      try session.perform(AttributionAdd.self, parameters, \.claim, claims) { $1.add($0) }
    }
  }
}
