package import AssayDomain
import AssayVocabulary

/// The summary of a claim's assessment, which lists filter and sort by.
///
/// It is derived, so events do not hold it: a rebuild computes it again after each event.
package struct SummaryRow: StoredRow {
  package static var table: RowTable { .assessment }

  package var key: Int64 = 0
  package var summary = AssessmentSummary.unjudged
  package var algorithm = Assessment.algorithmVersion

  package init() {}

  package init(key: Int64, summary: AssessmentSummary) {
    self.key = key
    self.summary = summary
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
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
/// It is derived, so events do not hold it: a rebuild computes it again after each event. A claim that no longer has a
/// verdict keeps a row that says the verdict is fresh.
package struct VerdictStalenessRow: StoredRow {
  package static var table: RowTable { .staleness }

  package var key: Int64 = 0
  package var staleness = VerdictStaleness.fresh

  package init() {}

  package init(key: Int64, staleness: VerdictStaleness) {
    self.key = key
    self.staleness = staleness
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("new_since", &staleness.newSince)
    try columns.visit("stale", &staleness.isStale)
    try columns.visit("stronger", &staleness.isStronger)
  }
}
