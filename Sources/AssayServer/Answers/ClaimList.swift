import AssayAPI
import AssayDomain
import AssayStore

extension ClaimList: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    isPast || !ClaimFilter.isQuick(parameters) ? .slow : .quick
  }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let limit = Int(try PageLimit.check(parameters.limit))
    let order = ClaimOrder(parameters.sort)
    let keys = try Cursor.read(parameters.cursor, of: order.rawValue, count: 2)
    var claims = try view.claims(
      ClaimFilter(parameters, view),
      order: order,
      after: keys.map { ClaimPosition(id: ClaimID(rawValue: $0[0]), credibility: Int($0[1])) },
      count: limit + 1
    )
    var result = Result()
    if claims.count > limit {
      claims.removeLast()
      result.nextCursor = claims.last.map { last in
        Cursor.text(of: order.rawValue, [last.claim.id.rawValue, Int64(last.summary.credibility)])
      }
    }
    result.claims = claims.map { Wire.Claim($0) }
    return result
  }
}

extension ClaimOrder {
  fileprivate init(_ wire: Wire.ClaimSort) {
    switch wire {
    case .newest: self = .newest
    case .oldest: self = .oldest
    case .credibility: self = .credibility
    }
  }
}

extension ClaimFilter {
  /// Whether an index leads straight to the page.
  fileprivate static func isQuick(_ wire: ClaimList.Parameters) -> Bool {
    wire.sort != .credibility && wire.source == nil && wire.minIndependent == nil
      && wire.maxCredibility == nil && wire.contradicted == nil
  }

  fileprivate init(_ wire: ClaimList.Parameters, _ view: View) throws(StoreError) {
    self.init()
    statuses = Set(wire.status.map { ClaimStatus($0) })
    if wire.unverified {
      let open = Set(ClaimStatus.allCases.filter(\.isOpen))
      statuses = statuses.isEmpty ? open : statuses.intersection(open)
      guard !statuses.isEmpty else {
        throw .refused(
          Refusal(.invalid, field: "status", "none of these statuses is unverified")
        )
      }
    }
    verdict = wire.verdict.map { Verdict($0) }
    source = try wire.source.map { (source) throws(StoreError) in
      try view.source(SourceSelector(source), carrier: nil, field: "source").id
    }
    tag = wire.tag
    reviewer = wire.reviewer
    minIndependent = wire.minIndependent.map { Int($0) }
    maxCredibility = wire.maxCredibility.map { Int($0) }
    contradicted = wire.contradicted
  }
}
