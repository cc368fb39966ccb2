import AssayAPI
import AssayVocabulary

/// An act of review of claims, each by a call of its own.
protocol ReviewCommand: EachCommand
where
  Call: WritingMethod, Call.Parameters: ClaimParameters, Call.Result == Wire.ClaimChanged,
  Target == ClaimID
{}

extension ReviewCommand {
  func draw(_ result: Wire.ClaimChanged, on page: inout Page) { page.addReviewed(result.claim) }
}

struct TakeClaim: ReviewCommand {
  static let name = "take"
  static let call = ReviewTake.self
  static let summary = "Takes claims for review by you."
  static let examples = ["take C2", "take C2 C3"]

  var targets: [ClaimID] = []
  var parameters = ReviewTake.Parameters()
}

struct AssignClaim: ReviewCommand {
  static let name = "assign"
  static let call = ReviewAssign.self
  static let summary = "Gives claims to a user for review, or to nobody, whoever held them."
  static let discussion = ""
  static let examples = ["assign C4 mira", "assign C4..C9 mira", "assign C4 --nobody"]
  static let positionals = ["to"]

  var targets: [ClaimID] = []
  var parameters = ReviewAssign.Parameters()
  var isForNobody = false

  var countBehindTargets: Int { isForNobody ? 0 : 1 }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--nobody", &isForNobody, "Give them back to all, in place of USER.")
    try visitTargets(&arguments)
    guard !isForNobody else { return }
    try visitFields(&arguments)
  }
}

struct ReleaseClaim: ReviewCommand {
  static let name = "release"
  static let call = ReviewRelease.self
  static let summary = "Gives claims that you have taken back to the others."
  static let examples = [#"release C2 --because "no time today""#]

  var targets: [ClaimID] = []
  var parameters = ReviewRelease.Parameters()

  func draw(_ result: Wire.ClaimChanged, on page: inout Page) { page.addState(of: [result.claim]) }
}

struct ProposeVerdict: ReviewCommand {
  static let name = "propose"
  static let call = ReviewPropose.self
  static let examples = [
    #"propose C2 confirmed --because "two governments say so, independently""#,
    #"propose C9 misleading --label "Half true" --because "the year is wrong" --dry-run"#,
  ]
  static let positionals = ["verdict"]

  var targets: [ClaimID] = []
  var parameters = ReviewPropose.Parameters()

  func draw(_ result: Wire.ClaimChanged, isKept: Bool, on page: inout Page) {
    page.addOutcome(isKept: isKept)
    page.addReviewed(result.claim)
    if isKept, result.claim.proposal != nil { page.addNextStep(afterProposing: result.claim) }
  }
}

struct ApproveVerdict: ReviewCommand {
  static let name = "approve"
  static let call = ReviewApprove.self
  static let summary = "Approves the verdicts that are proposed, which decides the claims."
  static let examples = [
    "approve C2",
    #"approve C4..C9 --because "I checked both documents""#,
    #"approve C2 --override --because "the ministry alone can know""#,
  ]

  var targets: [ClaimID] = []
  var parameters = ReviewApprove.Parameters()
}

struct RejectVerdict: ReviewCommand {
  static let name = "reject"
  static let call = ReviewReject.self
  static let summary = "Gives proposed verdicts back to who proposed them, for a reason."
  static let examples = [#"reject C2 --because "both reports go back to one press release""#]

  var targets: [ClaimID] = []
  var parameters = ReviewReject.Parameters()
}

struct ReopenClaim: ReviewCommand {
  static let name = "reopen"
  static let call = ReviewReopen.self
  static let summary = "Takes the verdicts of decided claims back, so that they are reviewed anew."
  static let examples = [#"reopen C2 --because "a new report contradicts it""#]

  var targets: [ClaimID] = []
  var parameters = ReviewReopen.Parameters()

  func draw(_ result: Wire.ClaimChanged, on page: inout Page) { page.addState(of: [result.claim]) }
}

struct WithdrawClaim: ReviewCommand {
  static let name = "withdraw"
  static let call = ReviewWithdraw.self
  static let summary = "Takes open claims out of review for good."
  static let examples = [
    #"withdraw C4 --because "it says the same as C2""#,
    #"withdraw C4..C9 --because "submitted twice by mistake""#,
  ]

  var targets: [ClaimID] = []
  var parameters = ReviewWithdraw.Parameters()

  func draw(_ result: Wire.ClaimChanged, on page: inout Page) { page.addState(of: [result.claim]) }
}
