package import AssayDesk
package import AssayDomain
package import AssayVocabulary
import SQLite

extension ReadSnapshot {
  /// Up to `count` sources with ids above `key`, of one kind where it is given, in order of ids.
  package func sources(
    after key: Int64,
    kind: SourceKind?,
    count: Int64
  ) throws(DeskError) -> [Source] {
    guard let kind else {
      return try store.sources.page(.ascending, beyond: key, count: count, asOf: past)
    }
    var found: [Source] = []
    var last = key
    while found.count < count {
      let page = try store.sources.page(.ascending, beyond: last, count: 500, asOf: past)
      found += page.filter { $0.kind == kind }
      guard let end = page.last, page.count == 500 else { break }
      last = end.key
    }
    return Array(found.prefix(Int(count)))
  }
}

extension StoreReader {
  /// Up to `count` events beyond `seq` in the order of the direction, of those in the snapshot.
  package func events(
    in snapshot: ReadSnapshot,
    _ direction: PageDirection,
    beyond seq: Int64,
    count: Int64
  ) throws(DeskError) -> [EventSummary] {
    let page = try log.page(direction, beyond: seq, count: count, asOf: snapshot.seq)
    return try page.map { (event) throws(DeskError) in
      try summary(of: event, log.body(of: event))
    }
  }

  /// What a list tells of an event.
  func summary(of event: EventRecord, _ body: EventBody) throws(DeskError) -> EventSummary {
    EventSummary(
      header: event.header,
      reason: body.reason,
      changed: body.changes.map(\.id) + (body.redaction.map { ["#\($0.event)"] } ?? []),
      redaction: event.redactedBy == nil ? nil : try log.redactionNote(of: event.header.seq),
      hash: event.hash
    )
  }
}

extension StoreReader {
  /// The newest event of the snapshot; nil before the first.
  package func head(of snapshot: ReadSnapshot) throws(DeskError) -> EventHeadline? {
    let page = try log.storedPage(.descending, beyond: .max, count: 1, asOf: snapshot.seq)
    return page.first.map { EventHeadline(atMs: $0.header.atMs, hash: $0.hash) }
  }
}

/// What vouches for an event and all before it.
package struct EventHeadline: Sendable, Hashable {
  /// UTC milliseconds since 1970.
  package let atMs: Int64
  package let hash: Digest
}

/// What a list of events tells of each.
package struct EventSummary: Sendable, Hashable {
  package let header: EventHeader
  package let reason: String?
  /// The ids of what the event made or changed.
  package let changed: [String]
  /// Who removed its contents, when and why; nil for one that has them.
  package let redaction: RedactionNote?
  package let hash: Digest
}
