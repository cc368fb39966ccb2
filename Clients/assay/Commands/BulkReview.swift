import AssayAPI
import AssayClient

struct BulkReview: Command {
  let summary = ReviewBulk.summary
  let discussion =
    "Shows first what would become of each claim, then asks. Where nobody can be asked it ends there, unless --yes is given. What is done is exactly what was shown: a claim that has changed in between is refused and stays as it is. The output with --json holds the plan, which --plan does later."
  let examples = [
    "bulk release --assignee mira",
    #"bulk propose --verdict unverifiable --tag rumour --because "no trace of a source""#,
    #"bulk reopen --stale --because "the grounds have changed" --json"#,
    "bulk assign --to ann --unverified --source Axios --dry-run",
  ]
  let calls: [any Method.Type] = [ReviewBulk.self]

  var action = Wire.BulkAction.take
  var parameters = ReviewBulk.Parameters()
  var filter = Wire.ClaimConditions()
  var plan: String?
  var isMeant = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let planDoc = Doc(
      "Do what a dry run has listed: its plan, or all that it printed with --json; - reads that from standard input. No act and no filter go with it.",
      fields: "plan"
    )
    try arguments.option("--plan", &plan, placeholder: "PLAN|-", planDoc)
    if plan == nil {
      let doc = Doc("What to do to each of the claims.", fields: "action")
      try arguments.one(Wire.BulkAction.placeholder, &action, doc)
    }
    try arguments.fields(of: &parameters, only: ["label", "to", "override"])
    let verdictDoc = Doc(
      "What to propose, where that is the act; else only claims decided so.",
      fields: "verdict",
      "filter.verdict"
    )
    try arguments.option("--verdict", &filter.verdict, verdictDoc)
    try arguments.fields(of: &filter, at: "filter", except: ["verdict"])
    try arguments.fields(of: &parameters, only: ["limit"])
    try arguments.flag("--yes", &isMeant, "Do it without asking.")
  }

  func check() throws(UsageError) {
    guard plan == nil else {
      guard parameters == ReviewBulk.Parameters(), filter == Wire.ClaimConditions() else {
        throw UsageError(
          "--plan stands alone: the dry run was told what to do, and to which claims"
        )
      }
      return
    }
    guard action != .propose || filter.verdict != nil else {
      throw UsageError("--verdict is missing", hint: "bulk propose --verdict says what to propose")
    }
    guard action != .assign || parameters.to != nil else {
      throw UsageError("--to is missing", hint: "bulk assign --to says who shall hold the claims")
    }
    guard planned.filter != Wire.ClaimConditions() else {
      throw UsageError(
        "it is not said which claims are meant",
        hint: "one filter at least is needed, such as --unverified, --tag or --stale"
      )
    }
  }

  /// The parameters of the dry run.
  private var planned: ReviewBulk.Parameters {
    var planned = parameters
    planned.action = action
    var conditions = filter
    if action == .propose {
      planned.verdict = conditions.verdict
      conditions.verdict = nil
    }
    planned.filter = conditions
    return planned
  }

  func run(_ session: inout Session) throws(Failure) {
    if let plan {
      let text = try Input.text(plan)
      let saved: SavedPlan
      do { saved = try SavedPlan(text) } catch { throw .usage(error) }
      return try perform(saved.text, &session, listsClaims: true)
    }
    let rehearsed = try session.rehearse(ReviewBulk.self, planned)
    let isDoing = isMeant && !session.writing.dryRun
    try session.show(rehearsed) { result, page in
      if isDoing { page.add(refusedOf: result) } else { page.add(planned: result) }
    }
    if let plan = rehearsed.result.plan, !session.writing.dryRun {
      guard try isWanted(rehearsed.result.done, session) else { return }
      try perform(plan, &session, listsClaims: isMeant)
    }
    if isDoing, rehearsed.result.refused > 0 { throw .negativeResult }
  }

  /// Asks whether to perform the shown plan; if nobody can be asked, says how to continue.
  private func isWanted(_ count: Int64, _ session: borrowing Session) throws(Failure) -> Bool {
    if isMeant { return true }
    guard session.isAttended else {
      try session.note(
        "Nothing is done yet: --yes does it, and so does --plan - with what --json prints."
      )
      return false
    }
    try session.require("Do this to \(counted(count, "claim"))?")
    return true
  }

  /// Performs what a dry run has listed; on a dry run, checks that it could still be done.
  private func perform(
    _ plan: String,
    _ session: inout Session,
    listsClaims: Bool
  ) throws(Failure) {
    var parameters = ReviewBulk.Parameters()
    parameters.plan = plan
    let result = try session.perform(ReviewBulk.self, parameters) { result, page in
      page.add(performed: result, listsClaims: listsClaims)
    }
    if result.refused > 0 { throw .negativeResult }
  }
}
