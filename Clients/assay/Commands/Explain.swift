import AssayAPI

/// The command `assay explain`.
struct Explain: Command {
  static let name = "explain"
  static let group = CommandGroup.looking
  static let summary = "Explains how well claims are corroborated, and what would help."
  static let examples = [
    "explain C2", "explain C2 --as-of '#41'", "explain C2 --as-of 2025-11-07 --said-by 2025-11-06",
  ]
  static let calls: [any Method.Type] = [ClaimAssess.self]

  var claims: [Wire.ClaimID] = []
  var saidBy: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.option("--said-by", "WHEN", &saidBy, .of(ClaimAssess.Parameters.self, "saidBy"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let parameters = { (claim: Wire.ClaimID) in
      var parameters = ClaimAssess.Parameters()
      parameters.claim = claim
      parameters.saidBy = saidBy
      return parameters
    }
    try session.showEach(claims, ClaimAssess.self, parameters) { result, page in page.add(result) }
  }
}
