import AssayDesk
import AssayDomain
import AssayEncoding
import SQLite

/// Repeats the events of one database in another, which starts empty.
struct Rebuild {
  private static let eventsPerTransaction: Int64 = 500

  private let source: EventLog
  private let target: StoreConnection
  private var events: EventWriter
  private var chain = EventChain()
  /// The last event that was repeated.
  private var done = Int64.min

  init(from source: EventLog, into target: Connection) throws(DeskError) {
    self.source = source
    self.target = StoreConnection(target, for: .rebuilding, usesCaches: true)
    // No caller waits for these events, so each reassesses every claim it affects at once.
    events = try EventWriter(self.target, refreshLimit: .max)
  }

  /// Repeats the events up to the newest one now, and checkpoints the result into the database file.
  mutating func run(
    _ progress: (_ done: Int64, _ total: Int64) -> Void
  ) throws(RebuildError) -> Rebuilt {
    let total: Int64
    do { total = try source.store.headSeq() } catch { throw .reading(error) }
    return try run(upTo: total) { progress($0, total) }
  }

  /// Repeats events from the last repeated one up to `total`; calls `progress` after each transaction with the number
  /// of events done.
  @discardableResult
  mutating func run(
    upTo total: Int64,
    _ progress: (Int64) throws(DeskError) -> Void
  ) throws(RebuildError) -> Rebuilt {
    while done < total {
      let page: [StoredEvent]
      do {
        page = try source.storedPage(
          .ascending,
          beyond: done,
          count: Self.eventsPerTransaction,
          asOf: total
        )
      } catch {
        throw .reading(error)
      }
      guard let end = page.last else { break }
      try repeatTogether(page)
      done = end.header.seq
      do { try progress(chain.eventCount) } catch { throw .reading(error) }
    }
    do {
      _ = try Purge(target).run(.whole)
      _ = try sqlite { () throws(SQLiteError) in try target.connection.checkpoint(.truncate) }
    } catch {
      throw .writing(error)
    }
    return Rebuilt(eventCount: chain.eventCount, head: chain.head)
  }

  private mutating func repeatTogether(_ page: [StoredEvent]) throws(RebuildError) {
    do { try target.statement("BEGIN IMMEDIATE").execute() } catch { throw .writing(error) }
    for event in page {
      let body: [UInt8]?
      do { body = try source.bodyText(of: event) } catch { throw .reading(error) }
      if let fault = chain.append(event, body: body).first { throw .history(fault) }
      do {
        let record = try source.unpack(event)
        let said = try source.body(of: record)
        try copyContents(of: said)
        if let by = record.redactedBy, let redaction = try source.redaction(of: record) {
          try events.note(redaction, by: by)
        }
        try repeatOnce(event, body: said)
      } catch {
        throw error.isOfDisk ? .writing(error) : .event(seq: event.header.seq, error)
      }
    }
    do {
      try events.finish()
      try target.statement("COMMIT").execute()
    } catch {
      throw .writing(error)
    }
  }

  /// Events hold only the hashes of contents, so these are copied from the source database.
  private func copyContents(of body: EventBody) throws(DeskError) {
    for case .evidence(let evidence) in body.changes {
      guard let hash = evidence.keptHash, let content = try source.store.snapshot(of: evidence)
      else { continue }
      try ContentTable(target).put(content, hash: hash)
    }
  }

  private mutating func repeatOnce(
    _ event: StoredEvent,
    body: EventBody
  ) throws(DeskError) {
    var rows = EventRows(target, seq: event.header.seq)
    for image in body.changes { try rows.put(image) }
    if let redaction = body.redaction, try !events.knows(redaction) {
      // The redaction was recorded after this rebuild had repeated the event with its contents.
      for row in redaction.rows { try rows.rewrite(row.image, since: redaction.event) }
    }
    try events.append(event, body, rows)
  }
}

extension DeskError {
  /// Whether writing failed, rather than the contents of the events.
  fileprivate var isOfDisk: Bool {
    guard case .storage(let failure) = self else { return false }
    return failure.kind != .constraint
  }
}
