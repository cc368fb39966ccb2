package import AssayDomain
import JSON

/// A value that a column stores as one canonical JSON object, because no query looks inside it.
package protocol ObjectColumn: ColumnHolder, TextValue {}

extension ObjectColumn {
  package var columnText: String {
    var writer = JSONWriter(reservingCapacity: 512)
    writeImage(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  package init?(columnText: String) {
    do {
      try self.init(image: JSONDocument(Array(columnText.utf8), maximumDepth: 4).root)
    } catch {
      return nil
    }
  }
}

extension Decision: ObjectColumn {
  package mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage) {
    try members.visit("against_independent", &finding.against.independent)
    try members.visit("against_possible", &finding.against.possible)
    try members.visit("against_vouched", &finding.against.vouched)
    try members.visit("algorithm", &algorithm)
    try members.visit("approver", &approver)
    try members.visit("at", &atMs)
    try members.visit("credibility", &finding.credibility)
    try members.visit("first", &finding.first)
    try members.list("flags", &finding.flags)
    try members.visit("independent", &finding.counts.independent)
    try members.visit("label", &label)
    try members.visit("override", &override)
    try members.visit("possible", &finding.counts.possible)
    try members.visit("proposer", &proposer)
    try members.visit("rationale", &rationale)
    try members.list("roots", &finding.roots)
    try members.visit("seq", &seq)
    try members.visit("verdict", &verdict)
    try members.visit("vouched", &finding.counts.vouched)
  }
}

extension Proposal: ObjectColumn {
  package mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage) {
    try members.visit("at", &atMs)
    try members.visit("label", &label)
    try members.visit("override", &override)
    try members.visit("proposer", &proposer)
    try members.visit("rationale", &rationale)
    try members.visit("seq", &seq)
    try members.visit("verdict", &verdict)
  }
}
