import AssayAPI
import AssayVocabulary

struct AssignClaim: Command {
  let summary = "Gives claims to a user for review, or to nobody, whoever held them."
  let examples = ["assign C4 mira", "assign C4..C9 mira", "assign C4 --nobody"]
  let calls: [any Method.Type] = [ReviewAssign.self]

  var targets: [ClaimID] = []
  var parameters = ReviewAssign.Parameters()
  var isForNobody = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--nobody", &isForNobody, "Give them back to all, in place of USER.")
    try arguments.targets(&targets, of: ReviewAssign.self, leaving: isForNobody ? 0 : 1)
    guard !isForNobody else { return }
    try arguments.fields(of: &parameters, positionals: ["to"], except: ["claim"])
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(ReviewAssign.self, parameters, \.claim, targets) {
      $1.addReviewed($0.claim)
    }
  }
}
