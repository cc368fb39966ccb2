import AssayDomain
import AssayVocabulary

extension Source: IdentifiedRow {
  package static var table: RowTable { .source }

  package init(blankRow: Void) {
    self.init(
      id: SourceID(rawValue: 0),
      name: "",
      aliases: [],
      kind: .other,
      reliability: .unrated,
      isNamed: true,
      partOf: nil,
      carrier: nil,
      url: nil,
      notes: nil,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.texts("aliases", &aliases)
    try columns.id("carrier", &carrier)
    try columns.word("kind", &kind)
    try columns.id("merged_into", &mergedInto)
    try columns.text("name", &name)
    try columns.flag("named", &isNamed)
    try columns.text("notes", &notes)
    try columns.id("part_of", &partOf)
    try columns.word("reliability", &reliability)
    try columns.text("url", &url)
    try columns.integer("version", &version)
  }
}

extension Claim: IdentifiedRow {
  package static var table: RowTable { .claim }

  package init(blankRow: Void) {
    self.init(
      id: ClaimID(rawValue: 0),
      text: "",
      language: nil,
      tags: [],
      kind: .statement,
      happens: nil,
      due: nil,
      checkAfter: nil,
      priority: 0,
      status: .submitted,
      assignee: nil,
      decision: nil,
      submitter: "",
      submittedAtMs: 0,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.date("check_after", &checkAfter)
    try columns.object("decision", &decision)
    try columns.date("due", &due)
    try columns.date("happens", &happens)
    try columns.word("kind", &kind)
    try columns.text("language", &language)
    try columns.integer("lease_until", &leaseUntilMs)
    try columns.id("merged_into", &mergedInto)
    try columns.integer("priority", &priority)
    try columns.object("proposal", &proposal)
    try columns.text("reviewer", &assignee)
    try columns.word("status", &status)
    try columns.integer("submitted_at", &submittedAtMs)
    try columns.text("submitter", &submitter)
    try columns.texts("tags", &tags)
    try columns.text("text", &text)
    var verdict = decision?.verdict
    try columns.word("verdict", &verdict)
    guard verdict == decision?.verdict else { throw RowDamage(column: "verdict") }
    try columns.integer("version", &version)
  }
}

extension Attribution: IdentifiedRow {
  package static var table: RowTable { .attribution }

  package init(blankRow: Void) {
    self.init(
      id: AttributionID(rawValue: 0),
      claim: ClaimID(rawValue: 0),
      source: SourceID(rawValue: 0),
      stance: .asserts,
      verb: nil,
      at: nil,
      basis: .unknown,
      cites: [],
      precedes: [],
      isSeen: true,
      isInterested: false,
      quote: nil,
      quoteLanguage: nil,
      quoteTranslation: nil,
      url: nil,
      isLive: true,
      withdrawnBecause: nil,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.date("at", &at)
    try columns.word("basis", &basis)
    try columns.citations("cites", &cites)
    try columns.id("claim", &claim)
    try columns.flag("interested", &isInterested)
    try columns.flag("live", &isLive)
    try columns.ids("precedes", &precedes)
    try columns.text("quote", &quote)
    try columns.text("quote_language", &quoteLanguage)
    try columns.text("quote_translation", &quoteTranslation)
    try columns.flag("seen", &isSeen)
    try columns.id("source", &source)
    try columns.word("stance", &stance)
    try columns.text("url", &url)
    try columns.text("verb", &verb)
    try columns.integer("version", &version)
    try columns.text("withdrawn_because", &withdrawnBecause)
  }
}

extension Link: IdentifiedRow {
  package static var table: RowTable { .link }

  package init(blankRow: Void) {
    self.init(
      id: LinkID(rawValue: 0),
      from: ClaimID(rawValue: 0),
      to: ClaimID(rawValue: 0),
      kind: .corroborates,
      note: nil,
      isLive: true,
      withdrawnBecause: nil,
      version: 0
    )
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.id("from_claim", &from)
    try columns.word("kind", &kind)
    try columns.flag("live", &isLive)
    try columns.text("note", &note)
    try columns.id("to_claim", &to)
    try columns.integer("version", &version)
    try columns.text("withdrawn_because", &withdrawnBecause)
  }
}

extension Claim: TextSharing {
  var sharedText: String { text }
}
