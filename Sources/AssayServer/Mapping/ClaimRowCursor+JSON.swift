import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON

extension ClaimRowCursor {
  /// Writes the row as the object that `Wire.Claim` declares, byte for byte what that would write, and keeps what will be
  /// the same the next time.
  func write(to writer: inout JSONWriter, _ texts: ClaimJSONCache) throws(DeskError) {
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
    if let text = texts.text(ofCountsOf: self) {
      writer.rawMembers(text)
    } else {
      var counts = JSONWriter(reservingCapacity: 128)
      beginSummary(to: &counts)
      let text = counts.takeBytes()
      texts.keep(text, ofCountsOf: self)
      writer.rawMembers(text)
    }
    endSummary(to: &writer)
    writer.endObject()
  }

  /// The same without keeping anything.
  private func write(to writer: inout JSONWriter) throws(DeskError) {
    writer.beginObject()
    try writeClaim(to: &writer)
    beginSummary(to: &writer)
    endSummary(to: &writer)
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
  private func writeClaim(to writer: inout JSONWriter) throws(DeskError) {
    writer.name("id")
    writer.string(id)
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
      writer.string(mergedInto)
    }
    writer.name("kind")
    writer.string(try kind().rawValue)
    writer.name("tags")
    writeTags(to: &writer)
    writer.name("priority")
    writer.integer(priority)
    text("language", .language, to: &writer)
    text("happens", .happens, to: &writer)
    text("due", .due, to: &writer)
    text("checkAfter", .checkAfter, to: &writer)
    text("assignee", .assignee, to: &writer)
    if let leaseUntilMs {
      writer.name("leaseUntil")
      writer.string(instantMs: leaseUntilMs)
    }
    text("submitter", .submitter, to: &writer)
    writer.name("submittedAt")
    writer.string(instantMs: submittedAtMs)
    writer.name("version")
    writer.integer(version)
  }

  /// The assessment up to who was first.
  private func beginSummary(to writer: inout JSONWriter) {
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
  }

  private func endSummary(to writer: inout JSONWriter) {
    writer.name("first")
    if let first { writer.string(first) } else { writer.null() }
    writer.endObject()
  }

  private func text(
    _ name: StaticString,
    _ column: ClaimRowCursor.Column,
    to writer: inout JSONWriter
  ) {
    guard let text = text(column) else { return }
    writer.name(name)
    writer.string(utf8: text)
  }
}

extension ClaimRowCursor {
  /// What tells which version of its row a claim has, and whether that is all that counts.
  static let columnsOfVersion: [Column] = [.id, .sinceSeq, .version, .leaseUntil]

  /// Writes what stands in some columns as an array, and keeps it for the next time where `texts` are given.
  func write(
    _ columns: [Wire.ClaimColumn],
    to writer: inout JSONWriter,
    _ texts: ClaimJSONCache?
  ) throws(DeskError) {
    guard let texts, isSettled else { return try write(columns, to: &writer) }
    if let text = texts.text(of: self) { return writer.raw(text) }
    var cells = JSONWriter(reservingCapacity: 256)
    try write(columns, to: &cells)
    let text = cells.takeBytes()
    texts.keep(text, of: self)
    writer.raw(text)
  }

  private func write(
    _ columns: [Wire.ClaimColumn],
    to writer: inout JSONWriter
  ) throws(DeskError) {
    writer.beginArray()
    for column in columns { try write(column, to: &writer) }
    writer.endArray()
  }

  /// Writes what stands in a column, as `Wire.Claim.cell` has it.
  func write(_ column: Wire.ClaimColumn, to writer: inout JSONWriter) throws(DeskError) {
    switch column {
    case .id: writer.string(id)
    case .text: cell(.text, to: &writer)
    case .status: writer.string(try status().rawValue)
    case .verdict:
      if let verdict = try verdict() { writer.string(verdict.rawValue) } else { writer.null() }
    case .stale: writer.boolean(isStale)
    case .newSince: writer.integer(newSince ?? 0)
    case .mergedInto: write(mergedInto, to: &writer)
    case .kind: writer.string(try kind().rawValue)
    case .tags: writeTags(to: &writer)
    case .priority: writer.integer(priority)
    case .language: cell(.language, to: &writer)
    case .happens: cell(.happens, to: &writer)
    case .due: cell(.due, to: &writer)
    case .checkAfter: cell(.checkAfter, to: &writer)
    case .assignee: cell(.assignee, to: &writer)
    case .leaseUntil:
      if let leaseUntilMs { writer.string(instantMs: leaseUntilMs) } else { writer.null() }
    case .submitter: cell(.submitter, to: &writer)
    case .submittedAt: writer.string(instantMs: submittedAtMs)
    case .version: writer.integer(version)
    case .independent: writer.integer(independent)
    case .vouched: writer.integer(vouched)
    case .possible: writer.integer(possible)
    case .credibility: writer.integer(credibility)
    case .contradicted: writer.boolean(isContradicted)
    case .first: write(first, to: &writer)
    }
  }

  private func cell(_ column: Column, to writer: inout JSONWriter) {
    if let text = text(column) { writer.string(utf8: text) } else { writer.null() }
  }

  private func writeTags(to writer: inout JSONWriter) {
    if let tags { return writer.raw(UnsafeRawBufferPointer(tags)) }
    writer.beginArray()
    writer.endArray()
  }

  private func write(_ id: (some EntityID)?, to writer: inout JSONWriter) {
    if let id { writer.string(id) } else { writer.null() }
  }
}

extension Wire.ClaimColumn {
  /// Whether it stays the same for as long as the claim's own row does and nobody holds it for a time.
  var isOfVersion: Bool {
    switch self {
    case .id, .text, .status, .verdict, .mergedInto, .kind, .tags, .priority, .language, .happens,
      .due,
      .checkAfter, .assignee, .leaseUntil, .submitter, .submittedAt, .version:
      true
    case .stale, .newSince, .independent, .vouched, .possible, .credibility, .contradicted, .first:
      false
    }
  }

  /// What must be read of a row to write the column.
  var read: [ClaimRowCursor.Column] {
    switch self {
    case .id: [.id]
    case .text: [.text]
    // Whoever holds a claim does so until the lease ends.
    case .status: [.status, .leaseUntil]
    case .verdict: [.verdict]
    case .stale: [.stale]
    case .newSince: [.newSince]
    case .mergedInto: [.mergedInto]
    case .kind: [.kind]
    case .tags: [.tags]
    case .priority: [.priority]
    case .language: [.language]
    case .happens: [.happens]
    case .due: [.due]
    case .checkAfter: [.checkAfter]
    case .assignee: [.assignee, .leaseUntil]
    case .leaseUntil: [.leaseUntil]
    case .submitter: [.submitter]
    case .submittedAt: [.submittedAt]
    case .version: [.version]
    case .independent: [.independent]
    case .vouched: [.vouched]
    case .possible: [.possible]
    case .credibility: [.credibility]
    case .contradicted: [.contradicted]
    case .first: [.first]
    }
  }
}
