package import AssayDesk
package import AssayDomain
import SQLite

/// What the store knew at one moment, read within one transaction.
package struct ReadSnapshot {
  let store: StoreConnection
  /// Nil where the moment is now, so that current tables alone are read.
  let past: Int64?
  /// The event that answers are as of.
  package let seq: Int64
  /// The instant that is asked about, in UTC milliseconds; nil for that of the event.
  private let askedMs: Int64?
  /// Where the questions are of what had been said by then, in UTC milliseconds, the end not included; nil for
  /// everything that is recorded.
  private(set) var assertedBeforeMs: Int64?
  /// Texts that this transaction has changed and the full-text index has yet to learn of; nil for who only reads.
  var unindexedTexts: UnindexedTexts?

  /// The newest moment, at an instant in UTC milliseconds.
  init(newestOf store: StoreConnection, seq: Int64, nowMs: Int64) {
    self.store = store
    past = nil
    askedMs = nowMs
    self.seq = seq
  }

  /// A moment after the event `seq`.
  init(_ store: StoreConnection, asOf seq: Int64, askedMs: Int64?) {
    self.store = store
    past = seq
    self.askedMs = askedMs
    self.seq = seq
  }

  /// The snapshot's instant, in UTC milliseconds: now, or the one asked about, else that of its event; 0 before the
  /// first.
  package func momentMs() throws(DeskError) -> Int64 {
    if let askedMs { return askedMs }
    let statement = try store.eventStatement("SELECT at FROM event WHERE seq = ?1")
    statement.bind(seq, at: 1)
    return try statement.only { $0.integer(0) } ?? 0
  }

  /// The last event recorded before an instant in UTC milliseconds, 0 when there is none.
  package func lastSeq(beforeMs instantMs: Int64) throws(DeskError) -> Int64 {
    let statement = try store.eventStatement(
      "SELECT seq FROM event WHERE at < ?1 ORDER BY at DESC, seq DESC LIMIT 1"
    )
    statement.bind(instantMs, at: 1)
    return try statement.only { $0.integer(0) } ?? 0
  }

  /// The same snapshot, of nothing but what had been said before an instant in UTC milliseconds.
  func restricted(toAssertedBeforeMs assertedBeforeMs: Int64?) -> ReadSnapshot {
    var snapshot = self
    snapshot.assertedBeforeMs = assertedBeforeMs
    return snapshot
  }

  /// The moment just before a call's event.
  package static func before(_ recorded: Recorded, _ snapshot: ReadSnapshot) -> ReadSnapshot {
    ReadSnapshot(snapshot.store, asOf: recorded.seq - 1, askedMs: nil)
  }

  /// The status that a claim had before the snapshot's event, at the snapshot's instant.
  package func statusBefore(_ id: ClaimID) throws(DeskError) -> ClaimStatus? {
    try ReadSnapshot(store, asOf: seq - 1, askedMs: try momentMs()).claim(id)?.status
  }

  /// Whether nothing is marked for refreshing, so that every summary kept is up to date.
  func summariesAreFresh() throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM refresh LIMIT 1").only { _ in true } == nil
  }

  /// The claim as it stands at the snapshot's instant: a lease that has run out is taken off.
  package func claim(_ id: ClaimID) throws(DeskError) -> Claim? {
    guard let claim = try store.claims.get(id.rawValue, asOf: past) else { return nil }
    return try effective(claim)
  }

  /// A claim's row as it stands at the snapshot's instant.
  func effective(_ claim: Claim) throws(DeskError) -> Claim {
    claim.leaseUntilMs == nil ? claim : claim.effective(atMs: try momentMs())
  }

  package func attribution(_ id: AttributionID) throws(DeskError) -> Attribution? {
    try store.attributions.get(id.rawValue, asOf: past)
  }

  package func link(_ id: LinkID) throws(DeskError) -> Link? {
    try store.links.get(id.rawValue, asOf: past)
  }

  package func source(_ id: SourceID) throws(DeskError) -> Source? {
    guard past == nil, let cache = store.cache else {
      return try store.sources.get(id.rawValue, asOf: past)
    }
    if let kept = cache.source(id) { return kept }
    let source = try store.sources.get(id.rawValue, asOf: nil)
    source.map(cache.keep)
    return source
  }

  package func evidence(_ id: EvidenceID) throws(DeskError) -> Evidence? {
    try store.evidence.get(id.rawValue, asOf: past)
  }

  /// The attributions recorded on a claim itself, withdrawn ones included, in order of ids; of those of which
  /// it is known that they had been said by the time that is asked about.
  package func attributions(on claim: ClaimID) throws(DeskError) -> [Attribution] {
    let all = try store.attributions.all(where: .claim, is: claim.rawValue, asOf: past)
    return assertedBeforeMs == nil ? all : try asserted(among: all)
  }

  /// What an assessment reads of the same.
  func reports(on claim: ClaimID) throws(DeskError) -> [ReportRow] {
    let all = try store.reports.all(where: .claim, is: claim.rawValue, asOf: past)
    guard assertedBeforeMs != nil else { return all }
    var said: [ReportRow] = []
    for report in all where try isAsserted(report.facts.id, at: report.at) { said.append(report) }
    return said
  }

  /// The links recorded from and to a claim itself, withdrawn ones included, in order of ids.
  package func links(of claim: ClaimID) throws(DeskError) -> [Link] {
    if past == nil, store.isUnlinked(claim) { return [] }
    let out = try store.links.all(where: .fromClaim, is: claim.rawValue, asOf: past)
    let into = try store.links.all(where: .toClaim, is: claim.rawValue, asOf: past)
    return (out + into).sorted { $0.id < $1.id }
  }

  /// Whether it has been found that nothing is linked to a claim now, nor merged into it or it into another.
  func isAlone(_ claim: ClaimID) throws(DeskError) -> Bool {
    guard past == nil, store.isUnlinked(claim) else { return false }
    return try !hasMergedClaims()
  }

  /// A source that something mentions, or the one that it turned out to be.
  package func known(_ source: SourceID) throws(DeskError) -> Source {
    guard let found = try self.source(source) else {
      throw .damaged(table: "source", column: "id")
    }
    return try survivor(of: found)
  }

  /// The name of a source that something mentions.
  package func name(of source: SourceID) throws(DeskError) -> String {
    try known(source).name
  }

  /// The top of a source's partOf chain.
  package func group(of source: Source) throws(DeskError) -> SourceID {
    var top = try survivor(of: source)
    var passed: Set<SourceID> = [source.id]
    while let owner = top.partOf, passed.insert(owner).inserted {
      guard let found = try self.source(owner) else {
        throw .damaged(table: "source", column: "part_of")
      }
      top = try survivor(of: found)
    }
    return top.id
  }
}
