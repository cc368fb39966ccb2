import AssayDomain

/// A kind of record whose versions are compared, because verdicts rest on its contents.
protocol ComparedRecord: Sendable {
  var recordKey: RecordKey { get }

  /// Returns the version of the record in a snapshot.
  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Self?

  /// Whether the other version has equal contents, however often the record was changed in between.
  func hasSameContents(as other: Self) -> Bool
}

/// Compares the contents of rows at two moments, even if they were removed.
///
/// Each redaction has noted which versions of a row had the same contents as the removed one. A later version that
/// still has the mark of a removed version counts as having its contents.
struct VersionComparison<Snapshot: RecordSnapshot> {
  private let before: Snapshot
  private let after: Snapshot
  /// Removals are rare; without any, rows are compared directly.
  private let hasRemovals: Bool

  init(_ before: Snapshot, _ after: Snapshot) throws(DeskError) {
    self.before = before
    self.after = after
    hasRemovals = try after.hasRemovals()
  }

  /// Whether two versions of a row, one of each moment, have equal contents.
  func areAlike<Record: ComparedRecord>(_ old: Record, _ new: Record) throws(DeskError) -> Bool {
    guard hasRemovals else { return old.hasSameContents(as: new) }
    guard let first = try before.versions(of: old.recordKey).last,
      let second = try after.versions(of: new.recordKey).last
    else { throw .damaged(table: old.recordKey.table, column: "since_seq") }
    return try after.areAlike(
      RowVersion(since: first, row: old),
      RowVersion(since: second, row: new),
      after.removedVersions(of: old.recordKey)
    )
  }

  /// Whether the row's contents at either moment were removed.
  func hasRemoved<Record: ComparedRecord>(_ row: Record) throws(DeskError) -> Bool {
    guard hasRemovals else { return false }
    let old = try before.versions(of: row.recordKey).last
    let new = try after.versions(of: row.recordKey).last
    return try after.removedVersions(of: row.recordKey)
      .contains { $0.since == old || $0.since == new }
  }
}

/// One version of a row, and the event that made it.
private struct RowVersion<Record: ComparedRecord> {
  let since: Int64
  let row: Record
}

extension RecordSnapshot {
  /// Returns the events that made versions with the same contents as an event's row, in order.
  func versions(alike image: RecordImage, since seq: Int64) throws(DeskError) -> [Int64] {
    switch image {
    case .source(let row): try versions(alike: row, since: seq)
    case .claim(let row): try versions(alike: row, since: seq)
    case .attribution(let row): try versions(alike: row, since: seq)
    case .link(let row): try versions(alike: row, since: seq)
    case .evidence(let row): try versions(alike: row, since: seq)
    case .note, .policy, .grant: []
    }
  }

  private func versions<Record: ComparedRecord>(
    alike row: Record,
    since seq: Int64
  ) throws(DeskError) -> [Int64] {
    let removals = try removedVersions(of: row.recordKey)
    let version = RowVersion(since: seq, row: row)
    var alike: [Int64] = []
    for other in try versions(of: row.recordKey) where other != seq {
      guard let found = try row.version(in: asOf(other, instantMs: nil)) else { continue }
      if try areAlike(version, RowVersion(since: other, row: found), removals) {
        alike.append(other)
      }
    }
    return alike
  }

  fileprivate func areAlike<Record: ComparedRecord>(
    _ first: RowVersion<Record>,
    _ second: RowVersion<Record>,
    _ removals: [RemovedVersion]
  ) throws(DeskError) -> Bool {
    let isPlain = first.row.hasSameContents(as: second.row)
    guard !removals.isEmpty else { return isPlain }
    let one = try origin(of: first, removals)
    let other = try origin(of: second, removals)
    if one == other { return true }
    guard removals.contains(where: { $0.since == one || $0.since == other }) else { return isPlain }
    return try areNotedAlike(first.row.recordKey, one, other)
  }

  /// Returns the event that made the version, or the redacted event whose mark it still has.
  private func origin<Record: ComparedRecord>(
    of version: RowVersion<Record>,
    _ removals: [RemovedVersion]
  ) throws(DeskError) -> Int64 {
    guard !removals.contains(where: { $0.since == version.since }) else { return version.since }
    for removal in removals where removal.by < version.since {
      let removed = try version.row.version(in: asOf(removal.since, instantMs: nil))
      if let removed, removed.hasSameContents(as: version.row) { return removal.since }
    }
    return version.since
  }
}

extension Claim: ComparedRecord {
  var recordKey: RecordKey { .claim(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Claim? {
    try snapshot.storedClaim(id)
  }

  /// Compares the text byte for byte: to Swift, two spellings of one letter are equal.
  func hasSameContents(as other: Claim) -> Bool { text.utf8.elementsEqual(other.text.utf8) }
}

extension Source: ComparedRecord {
  var recordKey: RecordKey { .source(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Source? {
    try snapshot.source(id)
  }

  func hasSameContents(as other: Source) -> Bool {
    name == other.name && aliases == other.aliases && url == other.url && notes == other.notes
  }
}

/// A record whose whole contents count, except its version number.
private protocol CountedRecord: ComparedRecord, Equatable {
  var version: Int64 { get set }
}

extension CountedRecord {
  func hasSameContents(as other: Self) -> Bool {
    var other = other
    other.version = version
    return other == self
  }
}

extension Attribution: CountedRecord {
  var recordKey: RecordKey { .attribution(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Attribution? {
    try snapshot.attribution(id)
  }
}

extension Link: CountedRecord {
  var recordKey: RecordKey { .link(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Link? {
    try snapshot.link(id)
  }
}

extension Evidence: CountedRecord {
  var recordKey: RecordKey { .evidence(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Evidence? {
    try snapshot.evidence(id)
  }
}
