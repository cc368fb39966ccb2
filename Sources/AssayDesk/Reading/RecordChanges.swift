import AssayDomain
package import AssayVocabulary

/// What happened to records between two moments, in words.
package struct RecordChanges<Snapshot: RecordSnapshot> {
  private let before: Snapshot
  private let after: Snapshot
  private let comparison: VersionComparison<Snapshot>

  package init(_ before: Snapshot, _ after: Snapshot) throws(DeskError) {
    self.before = before
    self.after = after
    comparison = try VersionComparison(before, after)
  }

  /// What an event's rows did to these claims and to what is recorded on them.
  package func words(
    of images: [RecordImage],
    on claims: Set<ClaimID>
  ) throws(DeskError) -> [String] {
    var words: [String] = []
    for image in images {
      switch image {
      case .claim(let row) where claims.contains(row.id):
        words += try self.words(of: row)
      case .attribution(let row) where claims.contains(row.claim):
        words += try self.words(of: row)
      case .link(let row) where claims.contains(row.from) || claims.contains(row.to):
        words += try self.words(of: row)
      case .evidence(let row) where claims.contains(row.claim):
        words += try self.words(of: row)
      case .note(let row) where claims.contains(row.claim):
        words += try self.words().changes(of: row, since: nil)
      case .source(let row) where row.version > 1:
        words += try changes(of: row)
      case .source, .claim, .attribution, .link, .evidence, .note, .policy, .grant: break
      }
    }
    return words
  }

  /// What became of a claim and of all that is recorded on it from the one moment to the other.
  func words(on claim: ClaimID) throws(DeskError) -> [String] {
    let (was, now) = (try before.recorded(on: claim), try after.recorded(on: claim))
    var words: [String] = []
    if let row = try after.claim(claim) {
      words += try self.words(of: row)
    }
    for member in now.members where !was.members.contains(member) && member != claim {
      words.append("\(member) was merged into \(claim)")
    }
    for member in was.members where !now.members.contains(member) {
      words.append("\(member) is no longer merged into \(claim)")
    }
    for row in try after.attributions(on: now.members) { words += try self.words(of: row) }
    for row in try after.links(of: now.members) { words += try self.words(of: row) }
    for row in try after.evidence(on: now.members) { words += try self.words(of: row) }
    for row in try after.notes(on: now.members) where !was.notes.contains(row.id) {
      words += try self.words().changes(of: row, since: nil)
    }
    return words
  }

  private func words(of row: Claim) throws(DeskError) -> [String] {
    guard let old = try before.claim(row.id) else {
      return try words().changes(of: row, since: nil)
    }
    let isAlike = try comparison.areAlike(old, row)
    var was = try comparison.hasRemoved(row) ? old.worded(as: row) : old
    was.text = isAlike ? row.text : old.text
    let words = try words().changes(of: row, since: was)
    guard !isAlike, RedactionMark.isMark(old.text), RedactionMark.isMark(row.text) else {
      return words
    }
    return ["\(row.id): \(RecordWords.textChange(from: old.text, to: row.text))"] + words
  }

  func words(of row: Attribution) throws(DeskError) -> [String] {
    guard var old = try before.attribution(row.id) else {
      return try words(for: [row]).changes(of: row, since: nil)
    }
    guard try !comparison.areAlike(old, row) else { return [] }
    let isRemoved = try comparison.hasRemoved(row)
    if isRemoved { old = old.worded(as: row) }
    let words = try words(for: [row, old]).changes(of: row, since: old)
    guard isRemoved, words.isEmpty else { return words }
    return [
      "\(row.id), \(try after.name(of: row.source)): its wording, which was removed, has changed"
    ]
  }

  func words(of row: Link) throws(DeskError) -> [String] {
    try words().changes(of: row, since: before.link(row.id))
  }

  func words(of row: Evidence) throws(DeskError) -> [String] {
    try words().changes(of: row, since: before.evidence(row.id))
  }

  private func changes(of row: Source) throws(DeskError) -> [String] {
    var old = try before.source(row.id)
    if let known = old, try comparison.areAlike(known, row) { old = known.worded(as: row) }
    var names: [SourceID: String] = [:]
    for id in [row.partOf, row.carrier, row.mergedInto, old?.partOf, old?.carrier] {
      if let id { names[id] = try after.name(of: id) }
    }
    let words = RecordWords(
      names: ExplanationNames(source: { names[$0] ?? $0.description }, speaker: { _ in nil })
    )
    return words.changes(of: row, since: old)
  }

  private func words() throws(DeskError) -> RecordWords { try words(for: []) }

  /// Words that know the names of all that these reports mention.
  private func words(for reports: [Attribution]) throws(DeskError) -> RecordWords {
    var names: [SourceID: String] = [:]
    var speakers: [AttributionID: SourceID] = [:]
    for report in reports {
      names[report.source] = try after.name(of: report.source)
      for citation in report.cites {
        switch citation {
        case .source(let id): names[id] = try after.name(of: id)
        case .attribution(let id):
          guard let cited = try after.attribution(id) else { continue }
          speakers[id] = cited.source
          names[cited.source] = try after.name(of: cited.source)
        }
      }
    }
    return RecordWords(
      names: ExplanationNames(
        source: { names[$0] ?? $0.description },
        speaker: { speakers[$0] }
      )
    )
  }
}

extension RecordSnapshot {
  /// The claims whose records are shown with one, and the notes on these; nothing before it was there.
  fileprivate func recorded(
    on claim: ClaimID
  ) throws(DeskError) -> (members: [ClaimID], notes: Set<NoteID>) {
    guard try self.claim(claim) != nil else { return ([], []) }
    let members = try recordedFor(claim)
    return (members, Set(try notes(on: members).map(\.id)))
  }
}
