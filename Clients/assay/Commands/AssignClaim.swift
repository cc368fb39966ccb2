import AssayAPI
import AssayVocabulary

/// The command `assay assign`.
struct AssignClaim: Command {
  static let name = "assign"
  static let group = CommandGroup.deciding
  static let summary = "Gives claims to a user for review, or to nobody, whoever held them."
  static let examples = [
    "assign C4 mira",
    "assign C4..C9 mira",
    "assign C4 --nobody",
  ]
  static let calls: [any Method.Type] = [ReviewAssign.self]

  var claims: [Wire.ClaimID] = []
  var user = ""
  var isForNobody = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--nobody", &isForNobody, "Give them back to all, in place of USER.")
    try arguments.several(
      "CLAIM",
      &claims,
      leaving: isForNobody ? 0 : 1,
      "The claim's id, or several."
    )
    guard !isForNobody else { return }
    try arguments.one("USER", &user, "The user who shall hold them.")
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = ReviewAssign.Parameters()
      parameters.claim = claim
      parameters.to = isForNobody ? nil : user
      let answer = try session.call(ReviewAssign.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addReviewed(result.claim)
      }
    }
  }
}
