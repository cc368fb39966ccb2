import AssayDomain
import AssayVocabulary

/// The summary of a claim's assessment, which lists filter and sort by.
///
/// It is derived, so events do not hold it: rebuilding computes it again after each event.
struct SummaryRow: StoredRow {
  static var table: RowTable { .assessment }

  var key: Int64 = 0
  var summary = AssessmentSummary.unjudged
  var algorithm = Assessment.algorithmVersion

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("algorithm", &algorithm)
    try columns.visit("contradicted", &summary.isContradicted)
    try columns.visit("credibility", &summary.credibility)
    try columns.visit("first", &summary.first)
    try columns.visit("independent", &summary.independent)
    try columns.visit("possible", &summary.possible)
    try columns.visit("vouched", &summary.vouched)
  }
}

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
