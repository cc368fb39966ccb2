import AssayDesk
import AssayEncoding
import SQLite

/// Reads and writes the table of events over one connection.
final class EventLog {
  let store: StoreConnection
  private var unpacker = BodyUnpacker()

  init(_ store: StoreConnection) { self.store = store }

  /// Removes an event's body for good; its salted digest stays, so that the chain holds.
  func remove(_ event: StoredEvent, body: [UInt8]) throws(DeskError) {
    try store.eventStatement(
      "UPDATE event SET salt = x'', body = x'', body_digest = ?2 WHERE seq = ?1"
    ).bind(event.header.seq, Digest(of: event.salt, body).bytes).execute()
  }

  func unpack(_ event: StoredEvent) throws(DeskError) -> EventRecord {
    guard event.bodyDigest != nil else {
      return EventRecord(
        stored: event,
        bodyText: try unpacker.unpack(event.packedBody),
        redactedBy: nil
      )
    }
    guard let note = try redactionNote(of: event.header.seq) else {
      throw .damaged(table: "redaction", column: "event")
    }
    return EventRecord(stored: event, bodyText: [], redactedBy: note.seq)
  }

  /// Returns an event's body; if its contents were removed, the body that replaces them.
  func body(of event: EventRecord) throws(DeskError) -> EventBody {
    guard let redaction = try redaction(of: event) else { return try event.body() }
    let stamp = redaction.key.map { RequestStamp(key: $0, parameters: "", item: redaction.item) }
    return EventBody(
      changes: redaction.rows.map(\.image),
      reason: nil,
      request: stamp,
      redaction: nil
    )
  }

  /// Returns the redaction that removed an event's contents; nil if it has them.
  func redaction(of event: EventRecord) throws(DeskError) -> Redaction? {
    guard let seq = event.redactedBy else { return nil }
    guard let redaction = try self.event(seq)?.body().redaction else {
      throw .damaged(table: "redaction", column: "by_seq")
    }
    return redaction
  }

  /// Returns who removed an event's contents, when and why; nil if it has them.
  func redactionNote(of seq: Int64) throws(DeskError) -> RedactionNote? {
    let find = try store.statement("SELECT by_seq FROM redaction WHERE event = ?1")
    guard let by = try find.bind(seq).fetchInteger(), let event = try event(by) else { return nil }
    return RedactionNote(
      seq: by,
      atMs: event.header.atMs,
      actor: event.header.actor,
      reason: try event.body().reason ?? ""
    )
  }

  /// Returns the canonical text of an event's body, nil if it is damaged or was removed.
  func bodyText(of event: StoredEvent) throws(DeskError) -> [UInt8]? {
    guard event.bodyDigest == nil else { return nil }
    do { return try unpacker.unpack(event.packedBody) } catch {
      guard case .damaged = error else { throw error }
      return nil
    }
  }

  func event(_ seq: Int64) throws(DeskError) -> EventRecord? {
    try page(.ascending, beyond: seq - 1, count: 1, asOf: seq).first
  }

  /// Returns an event as it is stored, nil if there is none.
  func stored(_ seq: Int64) throws(DeskError) -> StoredEvent? {
    try storedPage(.ascending, beyond: seq - 1, count: 1, asOf: seq).first
  }

  /// Returns up to `count` events beyond `seq` in the order of the direction, none newer than `last`.
  func page(
    _ direction: PageDirection,
    beyond seq: Int64,
    count: Int64,
    asOf last: Int64
  ) throws(DeskError) -> [EventRecord] {
    try storedPage(direction, beyond: seq, count: count, asOf: last).map(unpack)
  }

  /// Returns up to `count` stored events beyond `seq`, their bodies still packed.
  func storedPage(
    _ direction: PageDirection,
    beyond seq: Int64,
    count: Int64,
    asOf last: Int64
  ) throws(DeskError) -> [StoredEvent] {
    try store.uncommittedEvents?.flush(into: store)
    return try store.listStatement(
      """
      SELECT seq, at, uid, actor, method, salt, body, hash, body_digest FROM event \
      WHERE seq \(direction.sign) ?1 AND seq <= ?2 ORDER BY seq \(direction.order) LIMIT ?3
      """
    ).bind(seq, last, count).fetchAll { StoredEvent($0) }
  }
}

extension StoreConnection {
  /// Appends an event that continues the chain.
  func append(_ event: StoredEvent) throws(DeskError) {
    let header = event.header
    try statement(
      """
      INSERT INTO event (seq, at, uid, actor, method, salt, body, hash, body_digest) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).bind(
      header.seq,
      header.atMs,
      header.uid,
      header.actor,
      header.method,
      event.salt,
      event.packedBody,
      event.hash.bytes,
      event.bodyDigest?.bytes
    ).execute()
  }
}

extension StoredEvent {
  /// Reads the columns that the statements of `storedPage` select.
  fileprivate init(_ row: Statement) {
    self.init(
      header: EventHeader(
        actor: row.text(3),
        atMs: row.integer(1),
        method: row.text(4),
        seq: row.integer(0),
        uid: row.integer(2)
      ),
      salt: row.blob(5),
      packedBody: row.blob(6),
      hash: Digest(bytes: row.blob(7)),
      bodyDigest: row.isNull(8) ? nil : Digest(bytes: row.blob(8))
    )
  }
}
