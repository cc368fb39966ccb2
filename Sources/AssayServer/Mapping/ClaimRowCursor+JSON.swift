import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import JSON

extension ClaimRowCursor {
  /// Writes the row as a `Wire.Claim` object, byte for byte as that type would write it, and caches the text in
  /// `texts`.
  func write(to writer: inout JSONWriter, _ texts: ClaimJSONCache) throws(DeskError) {
    try write(to: &writer, keptIn: texts, usualLength: 512, writeObject)
  }

  private func writeObject(to writer: inout JSONWriter) throws(DeskError) {
    writer.beginObject()
    try writeMembers(Self.membersOfClaim, to: &writer)
    try writeSummary(to: &writer)
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

  /// Writes a value by calling `body`, or copies the text cached for the same versions of the rows.
  private func write(
    to writer: inout JSONWriter,
    keptIn texts: ClaimJSONCache,
    usualLength: Int,
    _ body: (inout JSONWriter) throws(DeskError) -> Void
  ) throws(DeskError) {
    guard isSettled else { return try body(&writer) }
    if let text = texts.text(of: self) { return writer.raw(text) }
    var value = JSONWriter(reservingCapacity: usualLength)
    try body(&value)
    let text = value.takeBytes()
    texts.keep(text, of: self)
    writer.raw(text)
  }

  private func writeSummary(to writer: inout JSONWriter) throws(DeskError) {
    writer.name("assessment")
    writer.beginObject()
    try writeMembers(Self.membersOfSummary, to: &writer)
    writer.endObject()
  }

  private static let membersOfClaim = Member.all.filter { !$0.column.isOfSummary }
  private static let membersOfSummary = Member.all.filter { $0.column.isOfSummary }

  private func writeMembers(
    _ members: [Member],
    to writer: inout JSONWriter
  ) throws(DeskError) {
    for member in members where !member.isOptional || !isAbsent(member) {
      writer.rawName(member.name)
      try write(member, to: &writer)
    }
  }

  private func isAbsent(_ member: Member) -> Bool {
    switch member.form {
    case .text: text(member.column) == nil
    default: (integer(member.column) ?? 0) == 0
    }
  }
}

extension ClaimRowCursor {
  /// A member in the object of a claim or of its summary, or a cell of a table, with the properties of its column that
  /// each row needs.
  struct Member {
    static let all = ClaimColumn.allCases.map { Member($0) }

    let column: ClaimColumn
    let form: ClaimColumn.Form
    let isOptional: Bool
    /// The name as JSON text, including the colon.
    let name: [UInt8]

    init(_ column: ClaimColumn) {
      self.column = column
      form = column.form
      isOptional = column.isOptional
      name = Array("\"\(column.name)\":".utf8)
    }
  }

  /// Writes the values of some columns as an array, and caches the text in `texts` unless it is nil.
  func write(
    _ cells: [Member],
    to writer: inout JSONWriter,
    _ texts: ClaimJSONCache?
  ) throws(DeskError) {
    guard let texts else { return try write(cells, to: &writer) }
    try write(to: &writer, keptIn: texts, usualLength: 256) { (writer) throws(DeskError) in
      try write(cells, to: &writer)
    }
  }

  private func write(_ cells: [Member], to writer: inout JSONWriter) throws(DeskError) {
    writer.beginArray()
    for cell in cells { try write(cell, to: &writer) }
    writer.endArray()
  }

  /// Writes the value of a column.
  private func write(_ member: Member, to writer: inout JSONWriter) throws(DeskError) {
    let column = member.column
    switch member.form {
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

  private func write(
    _ word: (some RawRepresentable<String>)?,
    to writer: inout JSONWriter
  ) {
    if let word { writer.string(word.rawValue) } else { writer.null() }
  }
}
