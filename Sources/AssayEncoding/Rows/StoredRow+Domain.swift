package import AssayDesk
package import AssayDomain
import AssayVocabulary

extension Source: IdentifiedRow {
  package static var table: RowTable { .source }
  package var image: RecordImage { .source(self) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.list("aliases", &aliases)
    try columns.visit("carrier", &carrier)
    try columns.visit("kind", &kind)
    try columns.visit("merged_into", &mergedInto)
    try columns.visit("name", &name)
    try columns.visit("named", &isNamed)
    try columns.visit("notes", &notes)
    try columns.visit("part_of", &partOf)
    try columns.visit("reliability", &reliability)
    try columns.visit("url", &url)
    try columns.visit("version", &version)
  }
}

extension Claim: IdentifiedRow {
  package static var table: RowTable { .claim }
  package var image: RecordImage { .claim(self) }

  package static var sharesText: Bool { true }
  package var sharedText: String? { text }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("check_after", &checkAfter)
    try columns.visit("decision", &decision)
    try columns.visit("due", &due)
    try columns.visit("happens", &happens)
    try columns.visit("kind", &kind)
    try columns.visit("language", &language)
    try columns.visit("lease_until", &leaseUntilMs)
    try columns.visit("merged_into", &mergedInto)
    try columns.visit("priority", &priority)
    try columns.visit("proposal", &proposal)
    try columns.visit("reviewer", &assignee)
    try columns.visit("status", &status)
    try columns.visit("submitted_at", &submittedAtMs)
    try columns.visit("submitter", &submitter)
    try columns.list("tags", &tags)
    try columns.visit("text", &text)
    var verdict = decision?.verdict
    try columns.visit("verdict", &verdict)
    guard verdict == decision?.verdict else { throw RowDamage(column: "verdict") }
    try columns.visit("version", &version)
  }
}

/// When what a claim says is said to happen, without the rest of the claim.
package struct ClaimDate: ReadableRow {
  package static var table: RowTable { .claim }

  package var key: Int64 = 0
  package var happens: ReportedDate?

  package init() {}

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("happens", &happens)
  }
}

extension Attribution: IdentifiedRow {
  package static var table: RowTable { .attribution }
  package var image: RecordImage { .attribution(self) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("at", &at)
    try columns.visit("basis", &basis)
    try columns.list("cites", &cites)
    try columns.visit("claim", &claim)
    try columns.visit("interested", &isInterested)
    try columns.rareList("joint_with", &jointWith)
    try columns.visit("live", &isLive)
    try columns.visit("page", &page)
    try columns.list("precedes", &precedes)
    try columns.visit("quote", &quote)
    try columns.visit("quote_language", &quoteLanguage)
    try columns.visit("quote_translation", &quoteTranslation)
    try columns.visit("seen", &isSeen)
    try columns.rareList("separate_from", &separateFrom)
    try columns.visit("source", &source)
    try columns.visit("stance", &stance)
    try columns.rareList("supersedes", &supersedes)
    try columns.visit("taken_back", &takenBack)
    try columns.visit("url", &url)
    try columns.visit("verb", &verb)
    try columns.visit("version", &version)
    try columns.visit("withdrawn_because", &withdrawnBecause)
  }
}

extension Link: IdentifiedRow {
  package static var table: RowTable { .link }
  package var image: RecordImage { .link(self) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("from_claim", &from)
    try columns.visit("kind", &kind)
    try columns.visit("live", &isLive)
    try columns.visit("note", &note)
    try columns.visit("to_claim", &to)
    try columns.visit("version", &version)
    try columns.visit("withdrawn_because", &withdrawnBecause)
  }
}

extension ReportFacts: ReadableRow {
  package static var table: RowTable { .attribution }

  package var key: Int64 {
    get { facts.id.rawValue }
    set { facts.id = AttributionID(rawValue: newValue) }
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("at", &at)
    try columns.visit("basis", &facts.basis)
    try columns.list("cites", &facts.cites)
    try columns.visit("claim", &facts.claim)
    try columns.visit("interested", &facts.isInterested)
    try columns.visit("live", &facts.isLive)
    try columns.visit("page", &facts.page)
    try columns.visit("seen", &facts.isSeen)
    try columns.visit("source", &facts.source)
    try columns.visit("stance", &facts.stance)
    var ties = facts.ties
    try columns.rareList("joint_with", &ties.jointWith)
    try columns.list("precedes", &ties.precedes)
    try columns.rareList("separate_from", &ties.separateFrom)
    try columns.rareList("supersedes", &ties.supersedes)
    facts.ties = ties
  }
}
