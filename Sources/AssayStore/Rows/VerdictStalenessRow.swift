package import AssayDomain
package import AssayVocabulary

/// Whether a claim's verdict still stands, which lists filter by.
///
/// It is derived, so events do not hold it: rebuilding computes it again after each event. A claim that has
/// no verdict any more keeps a row that says nothing against it.
package struct VerdictStalenessRow: StoredRow {
  package static var table: RowTable { .staleness }

  package var key: Int64
  package var staleness: VerdictStaleness

  package init(claim: ClaimID, staleness: VerdictStaleness) {
    key = claim.rawValue
    self.staleness = staleness
  }

  package init(blankRow: Void) { self.init(claim: ClaimID(rawValue: 0), staleness: .fresh) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.count("new_since", &staleness.newSince)
    try columns.flag("stale", &staleness.isStale)
  }
}
