import AssayDesk
import AssayDomain
import AssayVocabulary

extension ReportFacts: ReadableRow {
  static var table: RowTable { .attribution }

  var key: Int64 {
    get { facts.id.rawValue }
    set { facts.id = AttributionID(rawValue: newValue) }
  }

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("at", &at)
    try columns.visit("basis", &facts.basis)
    try columns.list("cites", &facts.cites)
    try columns.visit("claim", &facts.claim)
    try columns.visit("interested", &facts.isInterested)
    try columns.visit("live", &facts.isLive)
    try columns.list("precedes", &facts.precedes)
    try columns.visit("seen", &facts.isSeen)
    try columns.visit("source", &facts.source)
    try columns.visit("stance", &facts.stance)
  }
}
