import AssayAPI
import AssayDomain
import AssayStore
import JSON

extension CurrentClaimRow {
  /// Writes the row as the object that `Wire.Claim` declares, byte for byte what that would write, and keeps what will be
  /// the same the next time.
  func write(to writer: inout JSONWriter, _ texts: ClaimTexts) throws(StoreError) {
    guard isSettled else { return try write(to: &writer) }
    writer.beginObject()
    if let text = texts.text(of: self) {
      writer.rawMembers(text)
    } else {
      var members = JSONWriter(reservingCapacity: 512)
      try writeClaim(to: &members)
      let text = members.takeBytes()
      texts.keep(text, of: self)
      writer.rawMembers(text)
    }
    writeSummary(to: &writer)
    writer.endObject()
  }

  /// The same without keeping anything.
  private func write(to writer: inout JSONWriter) throws(StoreError) {
    writer.beginObject()
    try writeClaim(to: &writer)
    writeSummary(to: &writer)
    if let proposal = try proposal() {
      writer.name("proposal")
      Wire.Proposal(proposal).write(to: &writer)
    }
    if let decision = try decision() {
      writer.name("decision")
      Wire.Decision(decision).write(to: &writer)
    }
    writer.endObject()
  }

  /// The members up to the assessment.
  private func writeClaim(to writer: inout JSONWriter) throws(StoreError) {
    writer.name("id")
    writer.string(id.description)
    text("text", .text, to: &writer)
    writer.name("status")
    writer.string(try status().rawValue)
    writer.name("verdict")
    if let verdict = try verdict() { writer.string(verdict.rawValue) } else { writer.null() }
    writer.name("stale")
    writer.boolean(isStale)
    if let newSince, newSince != 0 {
      writer.name("newSince")
      writer.integer(newSince)
    }
    if let mergedInto {
      writer.name("mergedInto")
      writer.string(mergedInto.description)
    }
    writer.name("kind")
    writer.string(try kind().rawValue)
    writer.name("tags")
    withTags { writer.raw($0) }
    writer.name("priority")
    writer.integer(priority)
    text("language", .language, to: &writer)
    text("happens", .happens, to: &writer)
    text("due", .due, to: &writer)
    text("checkAfter", .checkAfter, to: &writer)
    text("assignee", .assignee, to: &writer)
    if let leaseUntilMs {
      writer.name("leaseUntil")
      writer.string(ReportedDate(instantMs: leaseUntilMs).text)
    }
    text("submitter", .submitter, to: &writer)
    writer.name("submittedAt")
    writer.string(ReportedDate(instantMs: submittedAtMs).text)
    writer.name("version")
    writer.integer(version)
  }

  private func writeSummary(to writer: inout JSONWriter) {
    writer.name("assessment")
    writer.beginObject()
    writer.name("independent")
    writer.integer(independent)
    writer.name("vouched")
    writer.integer(vouched)
    writer.name("possible")
    writer.integer(possible)
    writer.name("credibility")
    writer.integer(credibility)
    writer.name("contradicted")
    writer.boolean(isContradicted)
    writer.name("first")
    if let first { writer.string(first.description) } else { writer.null() }
    writer.endObject()
  }

  private func text(
    _ name: StaticString,
    _ column: TextColumn,
    to writer: inout JSONWriter
  ) {
    withText(column) { text in
      writer.name(name)
      writer.string(utf8: text)
    }
  }
}
