import AssayAPI

/// The command `assay timeline`.
struct ShowTimeline: Command {
  static let name = "timeline"
  static let group = CommandGroup.looking
  static let summary = "Shows who said what about claims in the best known order."
  static let discussion =
    "What dates make certain, what is only recorded and what nobody knows are told apart."
  static let examples = [
    #"timeline C2"#,
    #"timeline C2 --as-of 2025-11-07"#,
  ]
  static let calls: [any Method.Type] = [ClaimTimeline.self]

  var claims: [Wire.ClaimID] = []
  var saidBy: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.option("--said-by", "WHEN", &saidBy, .of(ClaimTimeline.Parameters.self, "saidBy"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let parameters = { (claim: Wire.ClaimID) in
      var parameters = ClaimTimeline.Parameters()
      parameters.claim = claim
      parameters.saidBy = saidBy
      return parameters
    }
    try session.showEach(claims, ClaimTimeline.self, parameters) { result, page in page.add(result)
    }
  }
}
