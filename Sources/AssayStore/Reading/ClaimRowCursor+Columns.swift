package import AssayVocabulary

extension ClaimRowCursor {
  /// A set of the columns that a list can read of a claim and its summary: those that callers know, and four more.
  package struct Columns: OptionSet, Sendable {
    package static var summarySinceSeq: Columns { Columns(rawValue: 1 << 60) }
    package static var sinceSeq: Columns { Columns(rawValue: 1 << 61) }
    package static var proposal: Columns { Columns(rawValue: 1 << 62) }
    package static var decision: Columns { Columns(rawValue: 1 << 63) }

    package static let all: Columns = Columns(ClaimColumn.allCases)
      .union([.summarySinceSeq, .sinceSeq, .proposal, .decision])

    private static let ofClaimVersion: Columns = Columns([.id, .version, .leaseUntil])
      .union(.sinceSeq)
    private static let ofSummary = Columns(ClaimColumn.allCases.filter(\.isOfSummary))
      .union(.summarySinceSeq)
    /// Each column's SQL behind a comma.
    private static let texts: [(column: Columns, sql: String)] =
      ClaimColumn.allCases.map { (Columns($0), ", " + $0.sql) } + [
        (.summarySinceSeq, ", s.since_seq"), (.sinceSeq, ", c.since_seq"),
        (.proposal, ", c.proposal"), (.decision, ", c.decision"),
      ]
    private static let selectionOfAll = all.joined()

    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package init(_ column: ClaimColumn) { rawValue = 1 &<< UInt64(column.rawValue) }

    /// Makes the set of the columns, plus the lease's end if one of them depends on whether the lease has ended.
    package init(_ columns: [ClaimColumn]) {
      var all = columns.reduce(into: Columns()) { $0.formUnion(Columns($1)) }
      if !all.isDisjoint(with: Self.endingWithLease) { all.formUnion(Columns(.leaseUntil)) }
      self = all
    }

    private static let endingWithLease = Columns(.status).union(Columns(.assignee))

    /// Whether the set contains a column of the summary.
    var readSummary: Bool { !isDisjoint(with: Self.ofSummary) }

    /// Adds the columns that identify the versions of a claim's rows, and the lease's end.
    package var withVersions: Columns {
      let versions = union(Self.ofClaimVersion)
      return readSummary ? versions.union(.summarySinceSeq) : versions
    }

    /// The column list of a SELECT; `c` is the claim, `s` its summary.
    var selection: String { self == .all ? Self.selectionOfAll : joined() }

    private func joined() -> String {
      var selection = ""
      selection.reserveCapacity(256)
      for (column, sql) in Self.texts where contains(column) { selection += sql }
      return String(selection.dropFirst(2))
    }

    /// Returns the index of a column in the selection; nil if it was not selected.
    func place(of column: Columns) -> Int32? {
      isDisjoint(with: column)
        ? nil : Int32((rawValue & (column.rawValue &- 1)).nonzeroBitCount)
    }
  }
}

extension ClaimColumn {
  /// The SQL expression for the column, in the row `c` of a claim or the row `s` of its summary.
  fileprivate var sql: String {
    switch self {
    case .assignee: "c.reviewer"
    case _ where isOfStaleness:
      "CASE WHEN c.status = 3 THEN (SELECT t.\(name.inSnakeCase) FROM staleness t WHERE t.id = c.id) END"
    default: (isOfSummary ? "s." : "c.") + name.inSnakeCase
    }
  }
}
