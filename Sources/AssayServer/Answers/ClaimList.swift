import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary
import JSON

extension ClaimList: Answered {
  static let answer = Answer<Self>.read(cost: cost, writing: write)

  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    isPast || parameters.saidBy != nil || !parameters.isQuick ? .slow : .quick
  }

  static func result(
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

  /// Writes a list of the present straight from columns to JSON; a test decodes the output into `Result`.
  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    _ writer: inout JSONWriter
  ) throws(DeskError) {
    guard parameters.conditions.stale != true, parameters.saidBy == nil else {
      return try result(parameters, snapshot, reader).writeFields(to: &writer)
    }
    let page = try ListPage(parameters, snapshot)
    guard try page.canStreamRows() else {
      return try result(parameters, snapshot, reader).writeFields(to: &writer)
    }
    let texts = try snapshot.claimJSONCache(of: [])
    try page.writeRows("claims", .all, usualLength: 512, to: &writer) {
      (row, writer) throws(DeskError) in
      try row.write(to: &writer, texts)
    }
  }
}

extension ClaimList.Parameters {
  /// Whether an index leads straight to the page: there is no filter, or the filter's index keeps the order.
  fileprivate var isQuick: Bool {
    let keepsOrder = sort == .newest || sort == .oldest || conditions.unverified
    return keepsOrder && !conditions.askDesk && conditions.alone.count <= 1
      && conditions.alone.allSatisfy(\.isQuick)
  }
}

extension Wire.ClaimConditions {
  /// The requested statuses, nil for any status.
  private var statuses: Set<ClaimStatus>? {
    let given = status.isEmpty ? nil : Set(status)
    return unverified ? given?.intersection(ClaimStatus.open) ?? ClaimStatus.open : given
  }

  /// Whether some conditions require a lookup first.
  fileprivate var askDesk: Bool { source != nil || text != nil || since != nil || dueBy != nil }

  /// The conditions that need no lookup.
  fileprivate var alone: [ClaimCondition] {
    [
      statuses.map { .status($0) }, verdict.map { .verdict($0) }, tag.map { .tag($0) },
      kind.map { .kind($0) }, assignee.map { .assignee($0) }, overridden.map { .overridden($0) },
      minIndependent.map { .independent(Comparison(.atLeast, Int(clamping: $0))) },
      maxCredibility.map { .credibility(Comparison(.atMost, Int(clamping: $0))) },
      contradicted.map { .contradicted($0) }, stale.map { .stale($0) },
    ]
    .compactMap(\.self)
  }

  /// Returns the conditions that a caller asks for; the order of the queue excludes closed claims, except stale ones if
  /// the caller asks for these.
  func filter(sort: ClaimSort, _ snapshot: ReadSnapshot) throws(DeskError) -> [ClaimCondition] {
    guard statuses != [] else {
      throw .invalid("status", "none of these statuses is unverified")
    }
    var filter = alone
    if let source = try snapshot.condition(on: source) { filter.append(source) }
    if sort == .queue, stale != true {
      let open = statuses?.intersection(ClaimStatus.open) ?? ClaimStatus.open
      guard !open.isEmpty else {
        throw .invalid(
          "sort",
          "only open claims are in the queue, and none of these statuses is open",
          hint: "leave status out, or sort by newest, oldest or credibility"
        )
      }
      if statuses != nil { filter.removeFirst() }
      filter.append(.status(open))
    }
    if let text {
      do throws(SearchProblem) { filter.append(try .words(text)) } catch {
        throw DeskError(error, field: "text")
      }
    }
    if let since { filter.append(.changed(sinceSeq: try snapshot.seq(since: since))) }
    if let dueBy {
      let date = try ListDate.read(dueBy, field: "dueBy")
      filter.append(.due(byMs: date.interval(days: try snapshot.days()).upperBound))
    }
    return filter
  }
}

/// Reads the dates that filters take.
enum ListDate {
  static func read(_ text: String, field: String) throws(DeskError) -> ReportedDate {
    do { return try ReportedDate(text: text) } catch {
      throw .invalid(field, error.description)
    }
  }
}

extension ReadSnapshot {
  /// Returns the snapshot of the statements made by `date`; this snapshot if `date` is nil.
  func asserted(by date: String?) throws(DeskError) -> ReadSnapshot {
    try asserted(
      by: date.map { (date) throws(DeskError) in try ListDate.read(date, field: "saidBy") }
    )
  }

  /// Returns the event after which a list of changes begins; a day or instant itself belongs to the list.
  fileprivate func seq(since moment: Moment) throws(DeskError) -> Int64 {
    switch moment {
    case .instant(let text):
      return try lastSeq(
        byMs: ListDate.read(text, field: "since").interval(days: days()).lowerBound - 1
      )
    case .seq(let since):
      guard since <= seq else {
        throw .invalid(
          "since",
          "there is no event #\(since) yet; the newest is #\(seq)",
          hint: "give the seq of a reply that you have"
        )
      }
      return since
    }
  }
}
