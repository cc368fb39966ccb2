package import AssayDesk
package import AssayDomain
package import AssayEncoding
package import AssayVocabulary
import SQLite

extension ReadSnapshot {
  /// Returns up to `count` sources with ids above `key`, of one kind if it is given, in the order of ids.
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
  /// Returns up to `count` events of the snapshot beyond `seq`, in the order of the direction.
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

  /// Summarizes an event for a list.
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

/// An event's hash, which vouches for it and all events before it.
package struct EventHeadline: Sendable, Hashable {
  /// UTC milliseconds since 1970.
  package let atMs: Int64
  package let hash: Digest
}

/// An event as lists show it.
package struct EventSummary: Sendable, Hashable {
  package let header: EventHeader
  package let reason: String?
  /// The ids of the records that the event made or changed.
  package let changed: [String]
  /// Who removed the event's contents, when and why; nil while it has them.
  package let redaction: RedactionNote?
  package let hash: Digest
}
