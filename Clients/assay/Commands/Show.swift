import AssayAPI

/// The command `assay show`.
struct Show: Command {
  static let name = "show"
  static let group = CommandGroup.looking
  static let summary = "Shows claims with who says so and what they are linked to."
  static let examples = ["show C2", "show C2 C7 --as-of 2025-11-07"]
  static let calls: [any Method.Type] = [ClaimGet.self]

  var claims: [Wire.ClaimID] = []
  var saidBy: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.option("--said-by", "WHEN", &saidBy, .of(ClaimGet.Parameters.self, "saidBy"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let parameters = { (claim: Wire.ClaimID) in
      var parameters = ClaimGet.Parameters()
      parameters.claim = claim
      parameters.saidBy = saidBy
      return parameters
    }
    try session.showEach(claims, ClaimGet.self, parameters) { result, page in page.add(result) }
  }
}
