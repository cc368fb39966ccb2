import AssayDomain

/// A record of which versions are compared, as verdicts rest on what it says.
protocol ComparedRecord: Sendable {
  var recordKey: RecordKey { get }

  /// The version of the record that a snapshot sees.
  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Self?

  /// Whether the other version says the same, however often it was changed in between.
  func saysTheSame(as other: Self) -> Bool
}

/// Tells whether rows say the same at two moments, also where what they said has been removed.
///
/// Each redaction has kept which versions of a row had said the same as the one that it removed. A version that was
/// made later and still has the mark of a removed one says what that one said.
struct VersionComparison<Snapshot: RecordSnapshot> {
  private let before: Snapshot
  private let after: Snapshot
  /// Seldom has anything been removed, and then rows speak for themselves.
  private let hasRemovals: Bool

  init(_ before: Snapshot, _ after: Snapshot) throws(DeskError) {
    self.before = before
    self.after = after
    hasRemovals = try after.hasRemovals()
  }

  /// Whether the rows, of one id and each as it is at its moment, say the same.
  func areAlike<Record: ComparedRecord>(_ old: Record, _ new: Record) throws(DeskError) -> Bool {
    guard hasRemovals else { return old.saysTheSame(as: new) }
    guard let first = try before.versions(of: old.recordKey).last,
      let second = try after.versions(of: new.recordKey).last
    else { throw .damaged(table: old.recordKey.table, column: "since_seq") }
    return try after.areAlike(
      RowVersion(since: first, row: old),
      RowVersion(since: second, row: new),
      after.removedVersions(of: old.recordKey)
    )
  }

  /// Whether what the row said at either moment has been removed.
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
  /// The events that made versions of an event's row that say the same as it does, in order.
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
    let isPlain = first.row.saysTheSame(as: second.row)
    guard !removals.isEmpty else { return isPlain }
    let one = try origin(of: first, removals)
    let other = try origin(of: second, removals)
    if one == other { return true }
    guard removals.contains(where: { $0.since == one || $0.since == other }) else { return isPlain }
    return try areNotedAlike(first.row.recordKey, one, other)
  }

  /// The event that made the version, or the removed one whose mark it still has.
  private func origin<Record: ComparedRecord>(
    of version: RowVersion<Record>,
    _ removals: [RemovedVersion]
  ) throws(DeskError) -> Int64 {
    guard !removals.contains(where: { $0.since == version.since }) else { return version.since }
    for removal in removals where removal.by < version.since {
      let removed = try version.row.version(in: asOf(removal.since, instantMs: nil))
      if let removed, removed.saysTheSame(as: version.row) { return removal.since }
    }
    return version.since
  }
}

extension Claim: ComparedRecord {
  var recordKey: RecordKey { .claim(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Claim? {
    try snapshot.storedClaim(id)
  }

  /// Whether the text is the same, byte for byte: to Swift, two spellings of one letter are equal.
  func saysTheSame(as other: Claim) -> Bool { text.utf8.elementsEqual(other.text.utf8) }
}

extension Source: ComparedRecord {
  var recordKey: RecordKey { .source(id) }

  func version(in snapshot: some RecordSnapshot) throws(DeskError) -> Source? {
    try snapshot.source(id)
  }

  func saysTheSame(as other: Source) -> Bool {
    name == other.name && aliases == other.aliases && url == other.url && notes == other.notes
  }
}

/// A record that says all that it holds, but for how often it was changed.
private protocol CountedRecord: ComparedRecord, Equatable {
  var version: Int64 { get set }
}

extension CountedRecord {
  func saysTheSame(as other: Self) -> Bool {
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
