import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC

extension ReviewBulk: Answered {
  static let answer = Answer<Self>.manyRead {
    (parameters, options, context, snapshot) throws(DeskError) in
    let asked = try Asked(parameters, options, context)
    if case .plan(let plan) = asked { options.reason = plan.reason }
    return try BulkReview(asked, reason: options.reason, context, snapshot)
  }

  /// What a call asks for: to plan an action, or to carry out a plan.
  fileprivate enum Asked: Sendable {
    case filter(BulkAct, Wire.ClaimConditions, limit: Int)
    case plan(BulkPlan)

    init(
      _ parameters: Parameters,
      _ options: WriteOptions,
      _ context: CallContext
    ) throws(DeskError) {
      guard options.ifVersion == nil else {
        throw .invalid("ifVersion", "a plan knows the version of each claim; leave ifVersion out")
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
        throw .invalid(other.0, "a plan says it all; leave \(other.0) out")
      }
      let plan = try BulkPlan(
        text: text,
        for: context.author,
        signedBy: context.state.signingKey
      )
      guard options.reason == nil || options.reason == plan.reason else {
        throw .invalid(
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
        throw .invalid("action", "say what to do to the claims, or give the plan of a dry run")
      }
      guard let filter = parameters.filter, filter != Wire.ClaimConditions() else {
        throw .invalid("filter", "say which claims are meant; one condition is needed at least")
      }
      guard options.dryRun else {
        throw .invalid(
          "dryRun",
          "many claims are changed by the plan of a dry run alone",
          hint: "call with dryRun first, look at what is listed, and give its plan"
        )
      }
      let limit = parameters.limit ?? maximumCount
      guard (1...maximumCount).contains(limit) else {
        throw .invalid("limit", "a call reviews 1 to \(maximumCount) claims, not \(limit)")
      }
      return .filter(try BulkAct(action, parameters), filter, limit: Int(limit))
    }
  }
}

/// Applies the action of one call to each claim, and collects the results.
private struct BulkReview: Batch {
  private let asked: ReviewBulk.Asked
  private let context: CallContext
  private var plan: BulkPlan
  private var result = ReviewBulk.Result()

  /// Finds the claims to plan for in a snapshot; if one of them changes before its turn, it is refused.
  init(
    _ asked: ReviewBulk.Asked,
    reason: String?,
    _ context: CallContext,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    self.asked = asked
    self.context = context
    switch asked {
    case .plan(let given): plan = given
    case .filter(let act, let conditions, let limit):
      plan = BulkPlan(act: act, reason: reason)
      try plan.begin(snapshot)
      let filter = try conditions.filter(sort: .newest, snapshot)
      let found = try snapshot.page(filter, order: .newest, after: nil, count: limit + 1)
      plan.claims = found.prefix(limit).map { listed in
        PlannedClaim(id: listed.claim.id, version: listed.claim.version)
      }
      result.more = found.count > limit
    }
    result.results = plan.claims.map { claim in
      var item = Wire.BulkItem()
      item.id = claim.id
      return item
    }
  }

  func begin(_ newest: ReadSnapshot) throws(DeskError) -> [Int] {
    if case .plan(let plan) = asked { try plan.expectHistory(in: newest) }
    return Array(plan.claims.indices)
  }

  mutating func perform(_ index: Int, _ transaction: WriteTransaction) throws(DeskError) {
    let claim = plan.claims[index]
    result.results[index].from = try transaction.status(of: claim.id)
    try transaction.perform(plan.act, on: claim)
  }

  mutating func accept(
    _ index: Int,
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot,
    _: StoreWriter?
  ) throws(DeskError) {
    // A repeat by request key does not run `perform`.
    if result.results[index].from == nil {
      result.results[index].from = try snapshot.statusBefore(plan.claims[index].id)
    }
    result.results[index].claim = try snapshot.wireClaim(recorded.only(\.claims))
    result.results[index].redacted = recorded.removal.map { Wire.Redaction($0) }
  }

  mutating func fail(_ index: Int, _ error: RPCError) {
    result.results[index].error = Wire.ItemError(error)
  }

  func refusal(_ refusal: Refusal, of _: Int) -> Refusal { refusal }

  mutating func write(to writer: inout JSONWriter) {
    let accepted = Set(result.results.filter { $0.error == nil }.map(\.id))
    result.refused = Int64(result.results.count { $0.error != nil })
    result.done = Int64(result.results.count) - result.refused
    if case .filter = asked {
      plan.claims.removeAll { !accepted.contains($0.id) }
      if !plan.claims.isEmpty {
        result.plan = plan.text(for: context.author, signedBy: context.state.signingKey)
      }
    }
    result.writeFields(to: &writer)
  }
}

extension WriteTransaction {
  /// Applies the action to one claim of a plan, if the claim still has the planned version.
  fileprivate func perform(_ act: BulkAct, on claim: PlannedClaim) throws(DeskError) {
    try expect(claim.version, of: claim.id)
    switch act.action {
    case .take: try take(claim.id)
    case .release: try release(claim.id)
    case .assign: try assign(claim.id, to: act.to)
    case .unassign: try assign(claim.id, to: nil)
    case .propose:
      guard let verdict = act.verdict else { throw .invalid("verdict", "to propose needs verdict") }
      try propose(claim.id, verdict: verdict, label: act.label, overrides: act.overrides)
    case .approve: try approve(claim.id, overrides: act.overrides)
    case .reject: try reject(claim.id)
    case .reopen: try reopen(claim.id)
    case .withdraw: try withdrawClaim(claim.id)
    }
  }
}
