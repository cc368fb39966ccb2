package import AssayDomain
package import AssayVocabulary

/// The summary of a claim's assessment, which lists filter and sort by.
///
/// It is derived, so events do not hold it: rebuilding computes it again after each event.
package struct SummaryRow: StoredRow {
  package static var table: RowTable { .assessment }

  package var key: Int64
  package var summary: AssessmentSummary
  package var algorithm: Int64

  package init(claim: ClaimID, summary: AssessmentSummary) {
    key = claim.rawValue
    self.summary = summary
    algorithm = Assessment.algorithmVersion
  }

  package init(blankRow: Void) {
    self.init(claim: ClaimID(rawValue: 0), summary: .unjudged)
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.integer("algorithm", &algorithm)
    try columns.flag("contradicted", &summary.isContradicted)
    try columns.count("credibility", &summary.credibility)
    try columns.id("first", &summary.first)
    try columns.count("independent", &summary.independent)
    try columns.count("possible", &summary.possible)
    try columns.count("vouched", &summary.vouched)
  }
}

extension AssessmentSummary {
  /// Of a claim that nobody has spoken about.
  package static let unjudged = AssessmentSummary(
    independent: 0,
    vouched: 0,
    possible: 0,
    credibility: 6,
    isContradicted: false,
    first: nil
  )
}
