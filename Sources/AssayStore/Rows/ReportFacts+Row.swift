import AssayDesk
import AssayDomain
import AssayVocabulary

extension ReportFacts: ReadableRow {
  package static var table: RowTable { .attribution }

  package var key: Int64 {
    get { facts.id.rawValue }
    set { facts.id = AttributionID(rawValue: newValue) }
  }

  package init(blankRow: Void) {
    let facts = AttributionFacts(
      id: AttributionID(rawValue: 0),
      claim: ClaimID(rawValue: 0),
      source: SourceID(rawValue: 0),
      stance: .asserts,
      at: nil,
      basis: .unknown,
      cites: [],
      precedes: [],
      isSeen: true,
      isInterested: false,
      isLive: true
    )
    self.init(facts: facts, at: nil)
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.date("at", &at)
    try columns.word("basis", &facts.basis)
    try columns.citations("cites", &facts.cites)
    try columns.id("claim", &facts.claim)
    try columns.flag("interested", &facts.isInterested)
    try columns.flag("live", &facts.isLive)
    try columns.ids("precedes", &facts.precedes)
    try columns.flag("seen", &facts.isSeen)
    try columns.id("source", &facts.source)
    try columns.word("stance", &facts.stance)
  }
}
