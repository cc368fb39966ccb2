import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary
import JSON

extension ClaimList: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    isPast || parameters.saidBy != nil || !ClaimFilter.isQuick(parameters) ? .slow : .quick
  }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let page = try ListPage(parameters, snapshot)
    var result = Result()
    (result.claims, result.nextCursor) = try page.claims()
    guard parameters.conditions.stale == true else { return result }
    result.claims = try result.claims.map { (claim) throws(DeskError) in
      try page.snapshot.wireClaimWithReasons(claim)
    }
    return result
  }

  /// Straight from columns to JSON where the list is of now; a test decodes it into `Result`.
  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    to writer: inout JSONWriter
  ) throws(DeskError) {
    guard parameters.conditions.stale != true, parameters.saidBy == nil else {
      return try answer(parameters, snapshot, reader).writeFields(to: &writer)
    }
    let page = try ListPage(parameters, snapshot)
    guard try page.canStreamRows() else {
      return try answer(parameters, snapshot, reader).writeFields(to: &writer)
    }
    let texts = try snapshot.claimJSONCache(of: [])
    try page.writeRows("claims", .all, usualLength: 512, to: &writer) {
      (row, writer) throws(DeskError) in
      try row.write(to: &writer, texts)
    }
  }
}

extension ClaimFilter {
  /// Whether an index leads straight to the page: without a filter, or with one whose index keeps the
  /// order.
  fileprivate static func isQuick(_ parameters: ClaimList.Parameters) -> Bool {
    let wire = parameters.conditions
    let isInOrder = parameters.sort == .newest || parameters.sort == .oldest || wire.unverified
    let others = [
      wire.stale != nil, wire.overridden != nil,
      wire.source != nil, wire.minIndependent != nil, wire.maxCredibility != nil,
      wire.contradicted != nil, wire.since != nil, wire.dueBy != nil, wire.status.count > 1,
      wire.text != nil,
    ]
    let ordered = [
      wire.verdict != nil, wire.tag != nil, wire.assignee != nil, wire.kind != nil,
      wire.unverified || !wire.status.isEmpty,
    ]
    return isInOrder && !others.contains(true) && ordered.count { $0 } <= 1
  }

  /// What a caller asks of claims; the order of the queue has none that are closed, but for stale ones where
  /// these are asked for.
  init(
    _ wire: Wire.ClaimConditions,
    sort: ClaimSort,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    self.init()
    statuses = Set(wire.status)
    if wire.unverified {
      statuses = statuses.isEmpty ? Self.open : statuses.intersection(Self.open)
      guard !statuses.isEmpty else {
        throw .refused(
          Refusal(.invalid, field: "status", "none of these statuses is unverified")
        )
      }
    }
    verdict = wire.verdict
    try ask(for: wire.source, snapshot)
    stale = wire.stale
    overridden = wire.overridden
    if sort == .queue, wire.stale != true {
      guard statuses.isEmpty || !statuses.isDisjoint(with: Self.open) else {
        throw .refused(
          Refusal(
            .invalid,
            field: "sort",
            "only open claims are in the queue, and none of these statuses is open",
            hint: "leave status out, or sort by newest, oldest or credibility"
          )
        )
      }
      statuses = statuses.isEmpty ? Self.open : statuses.intersection(Self.open)
    }
    tag = wire.tag
    if let text = wire.text {
      do throws(SearchProblem) { try askWords(text) } catch {
        throw DeskError(error, field: "text")
      }
    }
    kind = wire.kind
    assignee = wire.assignee
    minIndependent = wire.minIndependent.map { Int(clamping: $0) }
    maxCredibility = wire.maxCredibility.map { Int(clamping: $0) }
    contradicted = wire.contradicted
    since = try wire.since.map { (moment) throws(DeskError) in try snapshot.seq(since: moment) }
    dueByMs = try wire.dueBy.map { (day) throws(DeskError) in
      try ListDate.read(day, field: "dueBy").interval(days: snapshot.days()).upperBound
    }
  }
}

/// Dates that filters take.
enum ListDate {
  static func read(_ text: String, field: String) throws(DeskError) -> ReportedDate {
    do { return try ReportedDate(text: text) } catch {
      throw .refused(Refusal(.invalid, field: field, error.description))
    }
  }
}

extension ReadSnapshot {
  /// The snapshot of nothing but what had been said by a date, where one is given.
  func asserted(by date: String?) throws(DeskError) -> ReadSnapshot {
    try asserted(
      by: date.map { (date) throws(DeskError) in try ListDate.read(date, field: "saidBy") }
    )
  }

  /// The event after which a list of changes begins; a day or instant is itself part of the list.
  fileprivate func seq(since moment: Moment) throws(DeskError) -> Int64 {
    switch moment {
    case .instant(let text):
      return try lastSeq(
        byMs: ListDate.read(text, field: "since").interval(days: days()).lowerBound - 1
      )
    case .seq(let since):
      guard since <= seq else {
        throw .refused(
          Refusal(
            .invalid,
            field: "since",
            "there is no event #\(since) yet; the newest is #\(seq)",
            hint: "give the seq of a reply that you have"
          )
        )
      }
      return since
    }
  }
}
