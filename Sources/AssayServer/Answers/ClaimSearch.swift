import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ClaimSearch: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    let snapshot = try snapshot.asserted(by: parameters.saidBy)
    let limit = try PageLimit.check(parameters.page.limit)
    let query: SearchQuery
    let days = try snapshot.days()
    do throws(SearchProblem) {
      query = try SearchQueryReader.read(parameters.query, days: days)
    } catch {
      throw DeskError(error, field: "query")
    }
    let order = try SearchSort(parameters.sort, for: query, snapshot)
    // A cursor of another query would point to an arbitrary place in the list.
    let list = order.rawValue + "-" + Cursor.mark(of: parameters.query)
    let position = try Cursor.read(parameters.page.cursor, of: list, count: 3).map { keys in
      SearchPosition(
        bound: ClaimID(rawValue: keys[0]),
        score: keys[1],
        id: ClaimID(rawValue: keys[2])
      )
    }
    let page = try snapshot.search(query, order: order, after: position, count: limit)
    var result = Result()
    result.claims = try page.hits.map { (hit) throws(DeskError) in
      try Wire.FoundClaim(hit, snapshot)
    }
    result.sort = order
    result.rankedNewest = page.rankedNewest.map { Int64($0) }
    result.nextCursor = page.next.map { next in
      Cursor.text(of: list, [next.bound.rawValue, next.score, next.id.rawValue])
    }
    return result
  }
}

extension SearchSort {
  /// The requested order, or else the default order for the query.
  fileprivate init(
    _ wire: SearchSort?,
    for query: SearchQuery,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) {
    let canRank = !snapshot.isPast && !query.groups.isEmpty
    guard let wire else {
      self = canRank ? .relevance : .newest
      return
    }
    self = wire
    guard self == .newest || canRank else {
      throw .invalid(
        "sort",
        snapshot.isPast
          ? "what matched in the past is in the order of age"
          : "without a word to look for, nothing is more relevant",
        hint: "leave sort out, or say newest"
      )
    }
  }
}

extension DeskError {
  /// Refuses a query.
  init(_ problem: SearchProblem, field: String) {
    self = .invalid(field, problem.description, hint: problem.hint)
  }
}

extension Wire.FoundClaim {
  fileprivate init(_ hit: SearchHit, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    claim = try snapshot.wireClaim(hit.claim, hit.summary)
    score = hit.score
    segments = hit.segments.map { segment in
      var wire = Wire.TextSegment()
      wire.text = segment.text
      wire.match = segment.isMatch
      return wire
    }
  }
}
