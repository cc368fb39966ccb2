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
      try writeMembers(Self.membersOfClaim, to: &members)
      let text = members.takeBytes()
      texts.keep(text, of: self)
      writer.rawMembers(text)
    }
    if let text = texts.text(ofCountsOf: self) {
      writer.rawMembers(text)
    } else {
      var counts = JSONWriter(reservingCapacity: 128)
      try beginSummary(to: &counts)
      let text = counts.takeBytes()
      texts.keep(text, ofCountsOf: self)
      writer.rawMembers(text)
    }
    try endSummary(to: &writer)
    writer.endObject()
  }

  /// Writes the object without keeping anything.
  private func write(to writer: inout JSONWriter) throws(DeskError) {
    writer.beginObject()
    try writeMembers(Self.membersOfClaim, to: &writer)
    try beginSummary(to: &writer)
    try endSummary(to: &writer)
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

  /// The assessment up to who was first.
  private func beginSummary(to writer: inout JSONWriter) throws(DeskError) {
    writer.name("assessment")
    writer.beginObject()
    try writeMembers(Self.membersOfCounts, to: &writer)
  }

  private func endSummary(to writer: inout JSONWriter) throws(DeskError) {
    writer.name("first")
    try write(ClaimColumn.first, to: &writer)
    writer.endObject()
  }

  private static let membersOfClaim = ClaimColumn.allCases.filter { !$0.isOfSummary }
    .map { Member($0) }
  private static let membersOfCounts = ClaimColumn.allCases
    .filter { $0.isOfSummary && $0 != .first }.map { Member($0) }

  private func writeMembers(_ members: [Member], to writer: inout JSONWriter) throws(DeskError) {
    for member in members where !member.isOptional || !isAbsent(member.column) {
      writer.rawName(member.name)
      try write(member.column, to: &writer)
    }
  }

  private func isAbsent(_ column: ClaimColumn) -> Bool {
    switch column.form {
    case .text: text(column) == nil
    default: (integer(column) ?? 0) == 0
    }
  }
}

/// A member of the object of a claim or of its summary.
private struct Member {
  let column: ClaimColumn
  let isOptional: Bool
  /// As JSON text, with the colon.
  let name: [UInt8]

  init(_ column: ClaimColumn) {
    self.column = column
    isOptional = column.isOptional
    name = Array("\"\(column.name)\":".utf8)
  }
}

extension ClaimRowCursor {
  /// Writes what stands in some columns as an array, and keeps it for the next time where `texts` are given.
  func write(
    _ columns: [ClaimColumn],
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

  private func write(_ columns: [ClaimColumn], to writer: inout JSONWriter) throws(DeskError) {
    writer.beginArray()
    for column in columns { try write(column, to: &writer) }
    writer.endArray()
  }

  /// Writes what stands in a column.
  private func write(_ column: ClaimColumn, to writer: inout JSONWriter) throws(DeskError) {
    switch column.form {
    case .text:
      if let text = text(column) { writer.string(utf8: text) } else { writer.null() }
    case .integer: writer.integer(count(column))
    case .flag: writer.boolean(flag(column))
    case .instant:
      if let ms = integer(column) { writer.string(instantMs: ms) } else { writer.null() }
    case .claimID: write(integer(column).map { ClaimID(rawValue: $0) }, to: &writer)
    case .attributionID: write(integer(column).map { AttributionID(rawValue: $0) }, to: &writer)
    case .status: writer.string(try status().rawValue)
    case .verdict: write(try word(column) as Verdict?, to: &writer)
    case .kind: write(try word(column) as ClaimKind?, to: &writer)
    case .tags:
      if let tags = text(column), !tags.isEmpty {
        writer.raw(UnsafeRawBufferPointer(tags))
      } else {
        writer.beginArray()
        writer.endArray()
      }
    }
  }

  private func write(_ id: (some EntityID)?, to writer: inout JSONWriter) {
    if let id { writer.string(id) } else { writer.null() }
  }

  private func write(_ word: (some RawRepresentable<String>)?, to writer: inout JSONWriter) {
    if let word { writer.string(word.rawValue) } else { writer.null() }
  }
}
