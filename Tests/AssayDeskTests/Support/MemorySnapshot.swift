import AssayDesk
import AssayDomain
import AssayVocabulary

/// The records at one moment, found by scanning everything.
struct MemorySnapshot: RecordSnapshot {
  private let memory: Memory
  private let isNewest: Bool
  let seq: Int64
  let instantMs: Int64?
  private(set) var assertedBeforeMs: Int64?
  let maximumLookupCount = Int.max

  /// The newest records, at an instant in UTC milliseconds.
  init(newestOf memory: Memory, seq: Int64, nowMs: Int64) {
    self.init(memory, isNewest: true, seq: seq, instantMs: nowMs)
  }

  private init(_ memory: Memory, isNewest: Bool, seq: Int64, instantMs: Int64?) {
    self.memory = memory
    self.isNewest = isNewest
    self.seq = seq
    self.instantMs = instantMs
  }

  private var records: MemoryRecords { memory.records }

  var timeZones: TimeZones { memory.timeZones }

  func asOf(_ seq: Int64, instantMs: Int64?) -> MemorySnapshot {
    MemorySnapshot(memory, isNewest: false, seq: seq, instantMs: instantMs)
  }

  func restricted(toAssertedBeforeMs assertedBeforeMs: Int64?) -> MemorySnapshot {
    var snapshot = self
    snapshot.assertedBeforeMs = assertedBeforeMs
    return snapshot
  }

  var newest: MemorySnapshot {
    isNewest ? self : MemorySnapshot(newestOf: memory, seq: records.headSeq, nowMs: 0)
  }
}

extension MemorySnapshot {
  func eventStamp(_ seq: Int64) -> EventStamp? {
    records.event(seq).map { EventStamp(atMs: $0.atMs, uid: $0.author.uid) }
  }

  func lastSeq(byMs instantMs: Int64) -> Int64 {
    Int64(records.events.prefix { $0.atMs <= instantMs }.count)
  }

  func versions(of record: RecordKey) -> [Int64] { records.versions(of: record, upTo: seq) }

  func hasRemovals() -> Bool { records.events.contains { $0.redactedBy != nil } }

  func removedVersions(of record: RecordKey) -> [RemovedVersion] {
    records.versions(of: record, upTo: .max).reversed().compactMap { since in
      records.event(since)?.redactedBy.map { RemovedVersion(since: since, by: $0) }
    }
  }

  func areNotedAlike(_ record: RecordKey, _ one: Int64, _ other: Int64) -> Bool {
    records.events.compactMap(\.redaction).contains { redaction in
      redaction.rows.contains { row in
        row.image.recordKey == record
          && (redaction.event == one && row.alike.contains(other)
            || redaction.event == other && row.alike.contains(one))
      }
    }
  }

  func redactionNote(of seq: Int64) -> RedactionNote? {
    guard let by = records.event(seq)?.redactedBy, let event = records.event(by) else { return nil }
    return RedactionNote(
      seq: by,
      atMs: event.atMs,
      actor: event.author.name,
      reason: event.reason ?? ""
    )
  }
}

extension MemorySnapshot {
  func storedClaim(_ id: ClaimID) -> Claim? { records.claims.get(id, asOf: seq) }
  func attribution(_ id: AttributionID) -> Attribution? { records.attributions.get(id, asOf: seq) }
  func link(_ id: LinkID) -> Link? { records.links.get(id, asOf: seq) }
  func evidence(_ id: EvidenceID) -> Evidence? { records.evidence.get(id, asOf: seq) }
  func report(_ id: AttributionID) -> ReportFacts? { attribution(id).map { ReportFacts($0) } }

  func storedAttributions(on claim: ClaimID) -> [Attribution] {
    records.attributions.all(asOf: seq).filter { $0.claim == claim }
  }

  func storedReports(on claim: ClaimID) -> [ReportFacts] {
    storedAttributions(on: claim).map { ReportFacts($0) }
  }

  func links(of claim: ClaimID) -> [Link] {
    records.links.all(asOf: seq).filter { $0.from == claim || $0.to == claim }
  }

  func evidence(on claim: ClaimID) -> [Evidence] {
    records.evidence.all(asOf: seq).filter { $0.claim == claim }
  }

  func notes(on claim: ClaimID) -> [Note] {
    records.notes.all(asOf: seq).filter { $0.claim == claim }
  }

  func page(of url: String) -> AttributionID? {
    records.attributions.all(asOf: seq).first { $0.url == url }?.page
  }

  func happens(_ claim: ClaimID) -> ReportedDate? {
    records.claims.get(claim, asOf: seq)?.happens
  }

  func attributions(by source: SourceID, on claim: ClaimID) -> [AttributionID] {
    records.attributions.all(asOf: seq).filter { $0.source == source && $0.claim == claim }
      .map(\.id)
  }

  func attributionsCiting(_ cited: AttributionID) -> [AttributionID] {
    records.attributions.all(asOf: seq).filter { $0.cites.contains(.attribution(cited)) }.map(\.id)
  }

  func claims(mergedInto claim: ClaimID) -> [ClaimID] {
    records.claims.all(asOf: seq).filter { $0.mergedInto == claim }.map(\.id)
  }

  func hasMergedClaims() -> Bool { true }
  func isKnownAlone(_ claim: ClaimID) -> Bool { false }
  func keptSummary(of claim: ClaimID) -> AssessmentSummary? { nil }
  func keptStaleness(of claim: ClaimID) -> VerdictStaleness? { nil }
}

extension MemorySnapshot {
  func source(_ id: SourceID) -> Source? { records.sources.get(id, asOf: seq) }

  func sources(mergedInto source: SourceID) -> [SourceID] {
    records.sources.all(asOf: seq).filter { $0.mergedInto == source }.map(\.id)
  }

  func source(named name: SourceName, scope: Int64) -> SourceID? {
    records.sources.all(asOf: .max).first { $0.nameScope == scope && $0.keys.contains(name.key) }?
      .id
  }

  func sources(named name: SourceName, count: Int64) -> [SourceID] {
    let holders = records.sources.all(asOf: .max).filter { holder in
      holder.keys.contains(name.key) && source(holder.id) != nil
    }
    return Array(holders.sorted { $0.nameScope < $1.nameScope }.map(\.id).prefix(Int(count)))
  }

  func sources(looking name: SourceName, count: Int64) -> [SourceID] {
    let holders = records.sources.all(asOf: .max).filter { holder in
      holder.nameScope == 0 && holder.looks.contains(name.look) && source(holder.id) != nil
    }
    return Array(holders.map(\.id).sorted().prefix(Int(count)))
  }

  func names(beginning text: String, count: Int64) -> [(key: String, source: SourceID)] {
    let names = records.sources.all(asOf: .max).flatMap { source in
      source.keys.filter { $0.hasPrefix(text) }.map { (key: $0, source: source.id) }
    }
    return Array(names.sorted { ($0.key, $0.source) < ($1.key, $1.source) }.prefix(Int(count)))
  }

  func storedPolicy() -> Policy? { records.policies.get(0, asOf: seq) }

  func grant(to subject: Grant.Subject) -> Grant? { records.grants.get(subject.order, asOf: seq) }

  func storedGrants() -> [Grant] { records.grants.all(asOf: seq) }
}

extension ReportFacts {
  fileprivate init(_ attribution: Attribution) {
    self.init()
    facts = AttributionFacts(attribution)
    facts.at = nil
    at = attribution.at
  }
}

extension Source {
  fileprivate var keys: Set<String> { Set(([name] + aliases).map { SourceName($0).key }) }

  fileprivate var looks: Set<String> { Set(([name] + aliases).map { SourceName($0).look }) }
}
