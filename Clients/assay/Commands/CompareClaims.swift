import AssayAPI

/// The command `assay diff`.
struct CompareClaims: Command {
  static let name = "diff"
  static let group = CommandGroup.looking
  static let summary = "Tells what changed of claims between two moments."
  static let examples = [
    #"diff C2 --from 2025-11-06 --to 2025-11-07"#,
    #"diff C2 --from '#4'"#,
  ]
  static let calls: [any Method.Type] = [ClaimDiff.self]

  var claims: [Wire.ClaimID] = []
  var from: Moment?
  var to: Moment?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.option(
      "--from",
      nil,
      &from,
      "The earlier moment: '#2025' is an event, anything else a date or instant."
    )
    try arguments.option("--to", nil, &to, "The later moment; now unless said.")
  }

  func check() throws(UsageError) {
    if from == nil {
      throw UsageError("the earlier moment is missing", hint: "give it with --from")
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    let (from, to) = (from, to)
    let parameters = { (claim: Wire.ClaimID) in
      var parameters = ClaimDiff.Parameters()
      parameters.claim = claim
      if let from { parameters.from = from }
      parameters.to = to
      return parameters
    }
    try session.showEach(claims, ClaimDiff.self, parameters) { result, page in page.add(result) }
  }
}
