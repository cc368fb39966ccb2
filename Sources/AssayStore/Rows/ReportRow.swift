import AssayDomain
import AssayVocabulary

/// What the assessment reads of an attribution's row, live or withdrawn.
///
/// It leaves out what was said in which words, which most rows have and a claim of many reports would copy in vain.
struct ReportRow: ReadableRow {
  /// All but when it was made, which depends on the desk's days.
  var facts: AttributionFacts
  var at: ReportedDate?

  static var table: RowTable { .attribution }

  var key: Int64 {
    get { facts.id.rawValue }
    set { facts.id = AttributionID(rawValue: newValue) }
  }

  init(blankRow: Void) {
    facts = AttributionFacts(
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
  }

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
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
