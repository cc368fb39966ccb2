import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

extension Desk {
  /// Changes the text of a claim.
  func retext(_ id: ClaimID, to text: String, _ request: WriteRequest = .plain) throws(DeskError) {
    try call(request) { (transaction) throws(DeskError) in try transaction.retext(id, to: text) }
  }

  /// Changes the quote of an attribution.
  func requote(_ id: AttributionID, to quote: String?) throws(DeskError) {
    try call { (transaction) throws(DeskError) in try transaction.requote(id, to: quote) }
  }

  func search(
    _ query: String,
    order: SearchSort = .newest,
    after position: SearchPosition? = nil,
    count: Int = 100,
    asOf seq: Int64? = nil,
    limits: SearchLimits = .standard
  ) throws -> SearchPage {
    let query = try SearchQueryReader.read(query, days: .utc)
    return try reader.read(asOf: seq.map { .seq($0) }, nowMs: nowMs) {
      (snapshot) throws(DeskError) in
      try snapshot.search(query, order: order, after: position, count: count, limits: limits)
    }
  }

  /// The ids of all claims that a query finds, newest first, page by page.
  func found(_ query: String, asOf seq: Int64? = nil) throws -> [Int64] {
    var keys: [Int64] = []
    var next: SearchPosition?
    repeat {
      let page = try search(query, after: next, asOf: seq)
      keys += page.hits.map(\.claim.key)
      next = page.next
    } while next != nil
    return keys
  }

  /// The ids of a list, found both by the index and by scanning.
  func listed(
    _ filter: [ClaimCondition],
    _ order: ClaimOrder,
    after position: ClaimPosition? = nil
  ) throws -> (byIndex: [ClaimPosition], byReading: [ClaimPosition]) {
    try now { (snapshot) throws(DeskError) in
      var byIndex: [ClaimPosition] = []
      try snapshot.streamRows(filter, order: order, after: position, count: 50, columns: .all) {
        (row) throws(DeskError) in
        byIndex.append(try row.position(days: .utc))
        return true
      }
      let byReading = try snapshot.claims(filter, order: order, after: position, count: 50)
      return (byIndex, byReading.map { ClaimPosition($0) })
    }
  }

  func searchRefusal(of query: String) throws -> Refusal? {
    let query = try SearchQueryReader.read(query, days: .utc)
    do throws(DeskError) {
      try now { (snapshot) throws(DeskError) in
        _ = try snapshot.search(query, order: .newest, after: nil, count: 1)
      }
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  /// Adds four claims of 1 and 2 November 2025 that filters distinguish.
  func makeFilterSample() throws {
    nowMs = 1_762_000_000_000
    try call { (transaction) throws(DeskError) in
      try transaction.addSource(
        SourceDraft(name: "Axios", kind: .outlet, reliability: .b)
      )
    }
    try call { (transaction) throws(DeskError) in
      let claim = ClaimDraft("Claim one") {
        $0.tags = ["gulf", "talks"]
        $0.language = "kk"
      }
      let attribution = AttributionDraft(by: "Axios") {
        $0.basis = .firsthand
        $0.quote = "this is the last phase"
      }
      try transaction.submitClaim(claim, attribution: attribution)
    }
    try record("Claim two") {
      $0.tags = ["gulf"]
      $0.kind = .prediction
    }
    nowMs += 86_400_000
    try record("Claim three")
    try call { (transaction) throws(DeskError) in
      let attribution = AttributionDraft(by: "Someone") {
        $0.quote = "letzte Phase"
        $0.quoteTranslation = "last stage"
      }
      let claim = ClaimDraft("Claim four") { $0.language = "kk-Cyrl" }
      try transaction.submitClaim(claim, attribution: attribution)
    }
    try call { (transaction) throws(DeskError) in try transaction.take(2) }
    try call(.because("nothing to go on")) { (transaction) throws(DeskError) in
      try transaction.propose(3, verdict: .unverifiable, label: nil, overrides: false)
    }
  }
}

extension WriteTransaction {
  /// Changes the text of a claim within a call.
  func retext(_ id: ClaimID, to text: String) throws(DeskError) {
    var claim = try claim(id, field: "claim")
    claim.text = text
    claim.version += 1
    try put(.claim(claim))
  }

  func requote(_ id: AttributionID, to quote: String?) throws(DeskError) {
    guard var attribution = try snapshot.attribution(id) else { return }
    attribution.quote = quote
    attribution.version += 1
    try put(.attribution(attribution))
  }
}
