import AssayDesk
import AssayDomain
import AssayVocabulary

/// An event in memory.
struct MemoryEvent {
  var atMs: Int64
  var author: Author
  var reason: String?
  var stamp: RequestStamp?
  var changes: [RecordImage]
  var redaction: Redaction?
  /// The event that removed this event's contents.
  var redactedBy: Int64?
}

/// Everything that was ever recorded, in memory.
struct MemoryRecords {
  var events: [MemoryEvent] = []
  var ids = IDCounters()
  var contents: [String: [UInt8]] = [:]

  var sources = Versions<SourceID, Source>()
  var claims = Versions<ClaimID, Claim>()
  var attributions = Versions<AttributionID, Attribution>()
  var links = Versions<LinkID, Link>()
  var evidence = Versions<EvidenceID, Evidence>()
  var notes = Versions<NoteID, Note>()
  var policies = Versions<Int, Policy>()
  var grants = Versions<Int64, Grant>()

  var headSeq: Int64 { Int64(events.count) }

  func event(_ seq: Int64) -> MemoryEvent? {
    seq > 0 && seq <= headSeq ? events[Int(seq) - 1] : nil
  }

  mutating func put(_ image: RecordImage, since seq: Int64) {
    switch image {
    case .source(let record): sources.put(record, record.id, since: seq)
    case .claim(let record): claims.put(record, record.id, since: seq)
    case .attribution(let record): attributions.put(record, record.id, since: seq)
    case .link(let record): links.put(record, record.id, since: seq)
    case .evidence(let record): evidence.put(record, record.id, since: seq)
    case .note(let record): notes.put(record, record.id, since: seq)
    case .policy(let record): policies.put(record, 0, since: seq)
    case .grant(let record): grants.put(record, record.subject.order, since: seq)
    }
  }

  mutating func rewrite(_ image: RecordImage, since seq: Int64) {
    switch image {
    case .source(let record): sources.rewrite(record, record.id, since: seq)
    case .claim(let record): claims.rewrite(record, record.id, since: seq)
    case .attribution(let record): attributions.rewrite(record, record.id, since: seq)
    case .link(let record): links.rewrite(record, record.id, since: seq)
    case .evidence(let record): evidence.rewrite(record, record.id, since: seq)
    case .note(let record): notes.rewrite(record, record.id, since: seq)
    case .policy, .grant: break
    }
  }

  /// The events up to a given one that made versions of a record, in order.
  func versions(of record: RecordKey, upTo seq: Int64) -> [Int64] {
    switch record {
    case .source(let id): sources.versions(of: id, upTo: seq)
    case .claim(let id): claims.versions(of: id, upTo: seq)
    case .attribution(let id): attributions.versions(of: id, upTo: seq)
    case .link(let id): links.versions(of: id, upTo: seq)
    case .evidence(let id): evidence.versions(of: id, upTo: seq)
    }
  }
}

extension Grant.Subject {
  /// The position of the subject in the order of users and groups by their numbers.
  var order: Int64 {
    switch self {
    case .user(let uid): 2 * Int64(uid)
    case .group(let gid): 2 * Int64(gid) + 1
    }
  }
}

extension RecordImage {
  /// The key of the record, if its versions are compared.
  var recordKey: RecordKey? {
    switch self {
    case .source(let record): .source(record.id)
    case .claim(let record): .claim(record.id)
    case .attribution(let record): .attribution(record.id)
    case .link(let record): .link(record.id)
    case .evidence(let record): .evidence(record.id)
    case .note, .policy, .grant: nil
    }
  }
}
