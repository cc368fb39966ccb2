import AssayDomain
import SQLite

/// A list of claims of now, as one statement whose index the filter chooses.
struct ClaimQuery {
  let filter: ClaimFilter
  let order: ClaimOrder
  let after: ClaimPosition?
  let count: Int

  /// Lends every claim's row in order, until `body` says that it has enough.
  func run(
    on store: StoreConnection,
    _ body: (CurrentClaimRow) throws(StoreError) -> Bool
  ) throws(StoreError) {
    let statement = try store.listStatement(text)
    defer { statement.reset() }
    for (index, binding) in bindings.enumerated() {
      switch binding {
      case .number(let number): statement.bind(number, at: Int32(index + 1))
      case .text(let text): statement.bind(text, at: Int32(index + 1))
      }
    }
    while try sqlite({ () throws(SQLiteError) in try statement.step() }) {
      guard try body(CurrentClaimRow(statement)) else { return }
    }
  }

  enum Binding {
    case number(Int64)
    case text(String)
  }

  /// The conditions with what they bind, in the order of their parameters.
  private var conditions: [(sql: String, bindings: [Binding])] {
    var all: [(sql: String, bindings: [Binding])] = []
    let open: Set<ClaimStatus> = [.submitted, .inReview, .proposed]
    if filter.statuses == open {
      all.append(("c.status < 3", []))
    } else if filter.statuses.count == 1 {
      all.append(("c.status = ?", filter.statuses.map { .number($0.code) }))
    } else if !filter.statuses.isEmpty {
      let codes = filter.statuses.map { String($0.code) }.sorted().joined(separator: ", ")
      all.append(("c.status IN (\(codes))", []))
    }
    if let verdict = filter.verdict { all.append(("c.verdict = ?", [.number(verdict.code)])) }
    if let reviewer = filter.reviewer { all.append(("c.reviewer = ?", [.text(reviewer)])) }
    if let tag = filter.tag { all.append(("t.tag = ?", [.text(tag)])) }
    if let source = filter.source {
      let spoken =
        "EXISTS (SELECT 1 FROM attribution a WHERE a.source = ? AND a.claim = c.id AND a.live = 1)"
      all.append((spoken, [.number(source.rawValue)]))
    }
    if let least = filter.minIndependent {
      all.append(("coalesce(s.independent, 0) >= ?", [.number(Int64(least))]))
    }
    if let most = filter.maxCredibility {
      all.append(("coalesce(s.credibility, 6) <= ?", [.number(Int64(most))]))
    }
    if let contradicted = filter.contradicted {
      all.append(("coalesce(s.contradicted, 0) = ?", [.number(contradicted ? 1 : 0)]))
    }
    if let after { all.append(beyond(after)) }
    return all
  }

  private func beyond(_ position: ClaimPosition) -> (sql: String, bindings: [Binding]) {
    let id = position.id.rawValue
    switch order {
    case .newest: return ("c.id < ?", [.number(id)])
    case .oldest: return ("c.id > ?", [.number(id)])
    case .credibility:
      let digit = Int64(position.credibility)
      return (
        "(coalesce(s.credibility, 6) > ? OR (coalesce(s.credibility, 6) = ? AND c.id < ?))",
        [.number(digit), .number(digit), .number(id)]
      )
    }
  }

  private var joins: String {
    let tags = filter.tag == nil ? "" : " JOIN claim_tag t ON t.claim = c.id"
    return tags + " LEFT JOIN assessment s ON s.id = c.id"
  }

  private var ordering: String {
    switch order {
    case .newest: "c.id DESC"
    case .oldest: "c.id"
    case .credibility: "coalesce(s.credibility, 6), c.id DESC"
    }
  }

  /// The statement; equal for all queries that differ in values alone.
  var text: String {
    let conditions = conditions.map(\.sql)
    return "SELECT " + CurrentClaimRow.columns + " FROM claim c" + joins
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
      + " ORDER BY " + ordering + " LIMIT ?"
  }

  private var bindings: [Binding] {
    conditions.flatMap(\.bindings) + [.number(Int64(count))]
  }
}
