import AssayDomain
import AssayVocabulary

/// Whether a claim's verdict still stands, which lists filter by.
///
/// It is derived, so events do not hold it: rebuilding computes it again after each event. A claim that has
/// no verdict any more keeps a row that says nothing against it.
struct VerdictStalenessRow: StoredRow {
  static var table: RowTable { .staleness }

  var key: Int64 = 0
  var staleness = VerdictStaleness.fresh

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("new_since", &staleness.newSince)
    try columns.visit("stale", &staleness.isStale)
  }
}
