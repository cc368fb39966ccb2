package import AssayDomain

/// Whether a claim's verdict still stands, which lists filter by.
///
/// It is derived, so events do not hold it: rebuilding computes it again after each event. A claim that has
/// no verdict any more keeps a row that says nothing against it.
package struct StandingRow: StoredRow {
  package static var table: RowTable { .standing }

  package var key: Int64
  package var standing: Standing

  package init(claim: ClaimID, standing: Standing) {
    key = claim.rawValue
    self.standing = standing
  }

  package init(blankRow: Void) { self.init(claim: ClaimID(rawValue: 0), standing: .fresh) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    var newSince = Int64(standing.newSince)
    try columns.integer("new_since", &newSince)
    standing.newSince = Int(newSince)
    try columns.flag("stale", &standing.isStale)
  }
}
