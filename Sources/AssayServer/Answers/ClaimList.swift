import AssayAPI
import AssayDomain
import AssayStore
import JSON

extension ClaimList: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    isPast || !ClaimFilter.isQuick(parameters) ? .slow : .quick
  }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let page = try Page(parameters, view)
    var claims = try view.claims(
      page.filter,
      order: page.order,
      after: page.position,
      count: page.limit + 1
    )
    var result = Result()
    if claims.count > page.limit {
      claims.removeLast()
      result.nextCursor = claims.last.map { page.cursor($0.claim.id, $0.summary.credibility) }
    }
    result.claims = claims.map { Wire.Claim($0) }
    return result
  }

  /// Straight from columns to JSON where the list is of now; a test decodes it into `Result`.
  static func write(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader,
    to writer: inout JSONWriter
  ) throws(StoreError) {
    let page = try Page(parameters, view)
    var list = JSONWriter(reservingCapacity: page.limit * 512)
    list.beginArray()
    var count = 0
    var last: (id: ClaimID, credibility: Int)?
    let isDirect = try view.currentClaims(
      page.filter,
      order: page.order,
      after: page.position,
      count: page.limit + 1
    ) { (row) throws(StoreError) in
      count += 1
      guard count <= page.limit else { return false }
      if count == page.limit { last = (row.id, Int(row.credibility)) }
      try row.write(to: &list)
      return true
    }
    guard isDirect else {
      return try answer(parameters, view, reader).writeFields(to: &writer)
    }
    list.endArray()
    writer.name("claims")
    writer.raw(list.bytes)
    writer.name("nextCursor")
    if count > page.limit, let last {
      writer.string(page.cursor(last.id, last.credibility))
    } else {
      writer.null()
    }
  }

  /// Which claims a call asks for.
  private struct Page {
    let limit: Int
    let order: ClaimOrder
    let filter: ClaimFilter
    let position: ClaimPosition?

    init(_ parameters: Parameters, _ view: View) throws(StoreError) {
      limit = Int(try PageLimit.check(parameters.limit))
      order = ClaimOrder(parameters.sort)
      filter = try ClaimFilter(parameters, view)
      position = try Cursor.read(parameters.cursor, of: order.rawValue, count: 2).map { keys in
        ClaimPosition(id: ClaimID(rawValue: keys[0]), credibility: Int(clamping: keys[1]))
      }
    }

    func cursor(_ id: ClaimID, _ credibility: Int) -> String {
      Cursor.text(of: order.rawValue, [id.rawValue, Int64(credibility)])
    }
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
    minIndependent = wire.minIndependent.map { Int(clamping: $0) }
    maxCredibility = wire.maxCredibility.map { Int(clamping: $0) }
    contradicted = wire.contradicted
  }
}
