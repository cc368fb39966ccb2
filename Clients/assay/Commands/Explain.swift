import AssayAPI

/// The command `assay explain`.
struct Explain: Command {
  static let name = "explain"
  static let group = CommandGroup.looking
  static let summary = "Explains how well claims are corroborated, and what would help."
  static let examples = ["explain C2", "explain C2 --as-of '#41'"]
  static let calls: [any Method.Type] = [ClaimAssess.self]

  var claims: [Wire.ClaimID] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
  }

  func run(_ session: inout Session) throws(Failure) {
    let parameters = { (claim: Wire.ClaimID) in
      var parameters = ClaimAssess.Parameters()
      parameters.claim = claim
      return parameters
    }
    try session.showEach(claims, ClaimAssess.self, parameters) { result, page in page.add(result) }
  }
}
