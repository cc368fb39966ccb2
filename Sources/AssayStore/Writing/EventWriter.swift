import AssayDomain
import SQLite

/// Ends events: assesses again what their rows touch, and appends them to the chain.
///
/// A live call ends its event in this way, and a rebuild every event that it repeats.
struct EventWriter {
  let log: EventLog
  private let store: StoreConnection
  private let refresher: Refresher
  private let refreshLimit: Int
  /// What the next event continues.
  private(set) var state: WriterState
  /// Texts that events of the open transaction have changed.
  let pending = PendingTexts()

  /// Assesses up to `refreshLimit` claims again with an event, and marks the rest.
  init(_ store: StoreConnection, refreshLimit: Int) throws(StoreError) {
    self.store = store
    self.refreshLimit = refreshLimit
    log = EventLog(store)
    refresher = Refresher(store: store)
    state = try WriterState(store, log)
  }

  /// Appends an event whose rows have been put; `stamp` is the request that it answered.
  mutating func append(
    _ event: StoredEvent,
    _ rows: EventRows,
    stamp: RequestStamp?,
    redaction: Redaction?
  ) throws(StoreError) {
    try refresher.refresh(after: rows, nowMs: event.header.atMs, limit: refreshLimit)
    try log.append(event)
    if let stamp { try keep(stamp, of: event.header) }
    if let redaction { try note(redaction, by: event.header.seq) }
    pending.append(rows.texts)
    store.memory?.postings.add(rows.texts)
    state.follow(event, rows, pendingCount: pending.count)
  }

  /// Goes back to an earlier state, as the database was rolled back to it.
  mutating func restore(_ before: WriterState) {
    state = before
    store.memory?.postings.remove(pending.changes[before.pendingCount...].reversed())
    pending.truncate(to: before.pendingCount)
  }

  /// Makes a redaction found by the event that it is of.
  ///
  /// A rebuild has never had what was removed, and so learns of it with that event already.
  func note(_ redaction: Redaction, by seq: Int64) throws(StoreError) {
    let find = try store.statement("INSERT OR IGNORE INTO redaction VALUES (?, ?)")
    find.bind(redaction.event, at: 1)
    find.bind(seq, at: 2)
    try find.perform()
    let compare = try store.statement("INSERT OR IGNORE INTO alike VALUES (?, ?, ?, ?)")
    for row in redaction.rows {
      for other in row.alike {
        compare.bind(row.image.table.rawValue, at: 1)
        compare.bind(row.image.key, at: 2)
        compare.bind(redaction.event, at: 3)
        compare.bind(other, at: 4)
        try compare.perform()
      }
    }
  }

  func knows(_ redaction: Redaction) throws(StoreError) -> Bool {
    let find = try store.statement("SELECT 1 FROM redaction WHERE event = ?1")
    find.bind(redaction.event, at: 1)
    return try find.only { _ in true } != nil
  }

  /// Brings into the full-text index what events have changed since the last time.
  ///
  /// Whoever runs events calls it before the transaction ends.
  mutating func index() throws(StoreError) {
    let index = TextIndex(store)
    try index.write(pending.changes)
    pending.removeAll()
    state.pendingCount = 0
    if state.hasRewrittenTexts {
      try store.overwritingDeleted { () throws(StoreError) in try index.forgetRewritten() }
    }
    state.hasRewrittenTexts = false
  }

  /// A request of several items is found by the first of them that was accepted.
  private func keep(_ stamp: RequestStamp, of header: EventHeader) throws(StoreError) {
    let statement =
      stamp.item == nil
      ? try store.statement("INSERT INTO request_key VALUES (?, ?, ?)")
      : try store.statement("INSERT OR IGNORE INTO request_key VALUES (?, ?, ?)")
    statement.bind(header.uid, at: 1)
    statement.bind(stamp.key, at: 2)
    statement.bind(header.seq, at: 3)
    try statement.perform()
  }
}

/// What the next event continues: the head of the chain and the last ids.
struct WriterState {
  private(set) var seq: Int64
  private(set) var atMs: Int64
  private(set) var hash: Digest
  private(set) var counters: IDCounters
  /// How many texts events of the open transaction have changed.
  fileprivate(set) var pendingCount = 0
  /// Texts of the past were removed, which the index must not hold any more.
  fileprivate(set) var hasRewrittenTexts = false

  init(_ store: StoreConnection, _ log: EventLog) throws(StoreError) {
    seq = try store.headSeq()
    let head = try log.event(seq)
    atMs = head?.header.atMs ?? 0
    hash = head?.hash ?? .zero
    counters = try IDCounters(store)
  }

  mutating func follow(_ event: StoredEvent, _ rows: EventRows, pendingCount: Int) {
    seq = event.header.seq
    atMs = event.header.atMs
    hash = event.hash
    for image in rows.images { counters.follow(image) }
    self.pendingCount = pendingCount
    if rows.hasRewrittenTexts { hasRewrittenTexts = true }
  }
}
