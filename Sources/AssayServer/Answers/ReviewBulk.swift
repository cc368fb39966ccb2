import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSONRPC
import Posix

extension ReviewBulk: Answered {
  static var handler: Handler {
    Handler(effect: .write) { (call, context, tally) throws(RPCError) in
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: WriteOptions.self)
      let asked: Asked
      do throws(DeskError) { asked = try Asked(parameters, options) } catch {
        throw RPCError(error)
      }
      var request = WriteRequest(
        author: context.author,
        method: name.description,
        stamp: try RequestStamp(options.requestKey, of: call),
        ifVersion: nil,
        isDryRun: options.dryRun,
        reason: options.reason
      )
      if case .plan(let plan) = asked { request.reason = plan.reason }
      let job = job(asked, request, call.id)
      return .write(job, itemCount: asked.itemCount, tally)
    }
  }

  private static func job(
    _ asked: Asked,
    _ request: WriteRequest,
    _ id: RequestID?
  ) -> StoreWriter.Job {
    { (writer) throws(DeskError) in
      try admit(request.author, writer.newest)
      let nowMs = Clock.wallMilliseconds()
      var result = Result()
      var plan: BulkPlan
      switch asked {
      case .plan(let given): plan = given
      case .filter(let act, let conditions, let limit):
        let found = try claims(conditions, limit, writer.now(nowMs))
        plan = BulkPlan(act: act, reason: request.reason, claims: found.claims)
        result.more = found.hasMore
      }
      var items: [Wire.BulkItem] = plan.claims.map { claim in
        var item = Wire.BulkItem()
        item.id = claim.id
        return item
      }
      let seq = try writer.performMany(
        request,
        indices: Array(plan.claims.indices),
        nowMs: nowMs,
        work: { (index, transaction) throws(DeskError) in
          let claim = plan.claims[index]
          items[index].from = try transaction.status(of: claim.id)
          try transaction.perform(plan.act, on: claim)
        },
        accepted: { (index, recorded, snapshot) throws(DeskError) in
          // Told of the event, as a repeat by the request key does no work.
          items[index].from = try snapshot.statusBefore(plan.claims[index].id)
          items[index].claim = try snapshot.wireClaim(recorded.only(\.claims))
        },
        refused: { index, refusal in
          items[index].error = Wire.ItemError(RPCError(DeskError.refused(refusal)))
        }
      )
      result.results = items
      result.refused = Int64(items.count { $0.error != nil })
      result.done = Int64(items.count) - result.refused
      if case .filter = asked {
        let accepted = Set(items.filter { $0.error == nil }.map(\.id))
        plan.claims.removeAll { !accepted.contains($0.id) }
        if !plan.claims.isEmpty { result.plan = plan.text }
      }
      return ReplyBody.write(id, seq: seq) { result.writeFields(to: &$0) }
    }
  }

  /// The claims that a filter finds, the newest first, up to a limit.
  private static func claims(
    _ conditions: Wire.ClaimConditions,
    _ limit: Int,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> (claims: [PlannedClaim], hasMore: Bool) {
    let filter = try conditions.filter(sort: .newest, snapshot)
    let found = try snapshot.page(filter, order: .newest, after: nil, count: limit + 1)
    return (
      found.prefix(limit).map { PlannedClaim(id: $0.claim.id, version: $0.claim.version) },
      found.count > limit
    )
  }

  /// What a call asks for: to plan an act, or to do what was planned.
  private enum Asked: Sendable {
    case filter(BulkAct, Wire.ClaimConditions, limit: Int)
    case plan(BulkPlan)

    /// How many claims it may change.
    var itemCount: Int {
      switch self {
      case .filter(_, _, let limit): limit
      case .plan(let plan): plan.claims.count
      }
    }

    init(_ parameters: Parameters, _ options: WriteOptions) throws(DeskError) {
      guard options.ifVersion == nil else {
        throw Self.invalid(
          "ifVersion",
          "a plan knows the version of each claim; leave ifVersion out"
        )
      }
      guard let text = parameters.plan else {
        self = try Self.planning(parameters, options)
        return
      }
      let others = [
        ("action", parameters.action != nil), ("filter", parameters.filter != nil),
        ("verdict", parameters.verdict != nil), ("label", parameters.label != nil),
        ("to", parameters.to != nil), ("override", parameters.override != nil),
        ("limit", parameters.limit != nil),
      ]
      if let other = others.first(where: \.1) {
        throw Self.invalid(other.0, "a plan says it all; leave \(other.0) out")
      }
      guard let plan = BulkPlan(text: text) else {
        throw Self.invalid(
          "plan",
          "this is not the plan of a dry run",
          hint: "call with action, filter and dryRun, and give the plan of the answer as it is"
        )
      }
      guard options.reason == nil || options.reason == plan.reason else {
        throw Self.invalid(
          "reason",
          "the plan was made with another reason",
          hint: "leave reason out, or make the dry run with it"
        )
      }
      self = .plan(plan)
    }

    private static func planning(
      _ parameters: Parameters,
      _ options: WriteOptions
    ) throws(DeskError) -> Asked {
      guard let action = parameters.action else {
        throw invalid("action", "say what to do to the claims, or give the plan of a dry run")
      }
      guard let filter = parameters.filter, filter != Wire.ClaimConditions() else {
        throw invalid("filter", "say which claims are meant; one condition is needed at least")
      }
      guard options.dryRun else {
        throw invalid(
          "dryRun",
          "many claims are changed by the plan of a dry run alone",
          hint: "call with dryRun first, look at what is listed, and give its plan"
        )
      }
      let limit = parameters.limit ?? maximumCount
      guard (1...maximumCount).contains(limit) else {
        throw invalid("limit", "a call reviews 1 to \(maximumCount) claims, not \(limit)")
      }
      return .filter(try BulkAct(action, parameters), filter, limit: Int(limit))
    }

    private static func invalid(
      _ field: String,
      _ message: String,
      hint: String? = nil
    ) -> DeskError {
      .refused(Refusal(.invalid, field: field, message, hint: hint))
    }
  }
}

extension WriteTransaction {
  /// Makes one claim's part of a plan, if the claim is still what it was.
  fileprivate func perform(_ act: BulkAct, on claim: PlannedClaim) throws(DeskError) {
    try expect(claim.version, of: claim.id)
    switch act.action {
    case .take: try take(claim.id)
    case .release: try release(claim.id)
    case .assign: try assign(claim.id, to: act.to)
    case .unassign: try assign(claim.id, to: nil)
    case .propose:
      try propose(
        claim.id,
        verdict: act.verdict ?? .unverifiable,
        label: act.label,
        overrides: act.overrides
      )
    case .approve: try approve(claim.id, overrides: act.overrides)
    case .reject: try reject(claim.id)
    case .reopen: try reopen(claim.id)
    case .withdraw: try withdrawClaim(claim.id)
    }
  }
}
