import AssayDesk
import AssayDomain
import AssaySearch
import Posix
import SQLite
import Threading

/// Ends events: assesses again what their rows touch, and appends them to the chain.
///
/// A live call ends its event in this way, and a rebuild every event that it repeats.
struct EventWriter {
  private static let saltBytes = 16

  let log: EventLog
  private let store: StoreConnection
  private let refresher: Refresher
  private let refreshLimit: Int
  /// What the next event continues.
  private(set) var state: WriterState
  /// Texts that events of the open transaction have changed.
  let unindexedTexts = UnindexedTexts()
  private let open: UncommittedEvents
  /// Works ahead on what is needed when the group ends; nil where nobody does.
  var backgroundWorker: BackgroundWorker?
  /// How many tasks it is given at a time, as waking it takes longer than handing one over.
  var handedCount = 8
  private var tasks: [BackgroundWorker.Task] = []

  /// Assesses up to `refreshLimit` claims again with an event, and marks the rest.
  init(_ store: StoreConnection, refreshLimit: Int) throws(DeskError) {
    self.store = store
    self.refreshLimit = refreshLimit
    log = EventLog(store)
    refresher = Refresher(store: store)
    let head = try log.event(store.headSeq())
    state = try WriterState(store, head?.header)
    open = UncommittedEvents(head: head?.hash ?? .zero)
    store.uncommittedEvents = open
  }

  /// The hash of the last event in the log.
  var head: Digest { open.head }

  /// How many rows of the open transaction are events that were entered into the log.
  var flushedCount: Int64 { open.flushedCount }

  /// Appends an event whose rows have been put, to be entered into the log before the transaction ends.
  mutating func append(
    _ header: EventHeader,
    _ body: EventBody,
    _ rows: EventRows
  ) throws(DeskError) {
    let salt = Entropy.bytes(count: Self.saltBytes)
    try complete(header, body, rows)
    precompute(open.append(header, salt: salt, body: body))
    for text in rows.texts { precompute { text.prepare() } }
  }

  /// Has the background worker do something that whoever needs its result can also do.
  mutating func precompute(_ task: @escaping BackgroundWorker.Task) {
    guard backgroundWorker != nil else { return }
    tasks.append(task)
    if tasks.count >= handedCount { handOver() }
  }

  private mutating func handOver() {
    if !tasks.isEmpty { backgroundWorker?.enqueue(tasks) }
    tasks = []
  }

  /// Appends an event of another history, whose rows have been put, as it stands there.
  mutating func append(
    _ event: StoredEvent,
    _ body: EventBody,
    _ rows: EventRows
  ) throws(DeskError) {
    try complete(event.header, body, rows)
    try store.append(event)
  }

  private mutating func complete(
    _ header: EventHeader,
    _ body: EventBody,
    _ rows: EventRows
  ) throws(DeskError) {
    try refresher.refresh(after: rows, nowMs: header.atMs, limit: refreshLimit)
    if let stamp = body.request { try keep(stamp, of: header) }
    if let redaction = body.redaction { try note(redaction, by: header.seq) }
    unindexedTexts.append(rows.texts)
    state.advance(past: header, rows, unindexedCount: unindexedTexts.count)
  }

  /// Goes back to an earlier state, as what was done since was taken back.
  mutating func restore(_ before: WriterState) {
    state = before
    tasks = []
    open.truncate(to: before.seq)
    unindexedTexts.truncate(to: before.unindexedCount)
  }

  /// Goes back to an earlier state in which the log ended with a hash, as the database was rolled back to it.
  mutating func restore(_ before: WriterState, head: Digest) {
    restore(before)
    open.restore(head: head)
  }

  /// Ends what the open transaction has recorded; whoever runs events calls it before the transaction ends.
  mutating func finish() throws(DeskError) {
    // Writing the index takes long enough for the rest to be done meanwhile.
    if unindexedTexts.count > 0 { handOver() }
    try index()
    try flush()
    tasks = []
  }

  /// Enters into the log what has been recorded.
  func flush() throws(DeskError) { try open.flush(into: store) }

  /// Makes a redaction found by the event that it is of.
  ///
  /// A rebuild has never had what was removed, and so learns of it with that event already.
  func note(_ redaction: Redaction, by seq: Int64) throws(DeskError) {
    try store.statement("INSERT OR IGNORE INTO redaction (event, by_seq) VALUES (?, ?)")
      .bind(redaction.event, seq).execute()
    let compare = try store.statement(
      "INSERT OR IGNORE INTO alike (tbl, id, seq, other) VALUES (?, ?, ?, ?)"
    )
    for row in redaction.rows {
      for other in row.alike {
        try compare.bind(row.image.table.rawValue, row.image.key, redaction.event, other).execute()
      }
    }
  }

  func knows(_ redaction: Redaction) throws(DeskError) -> Bool {
    try store.statement("SELECT 1 FROM redaction WHERE event = ?1").bind(redaction.event).hasRow()
  }

  /// Brings into the full-text index what events have changed since the last time.
  private mutating func index() throws(DeskError) {
    let index = TextIndex(store)
    try index.write(unindexedTexts.changes)
    unindexedTexts.removeAll()
    state.unindexedCount = 0
    if state.hasRewrittenTexts {
      try store.overwritingDeleted { () throws(DeskError) in try index.forgetRewritten() }
    }
    state.hasRewrittenTexts = false
  }

  /// A request of several items is found by the first of them that was accepted.
  private func keep(_ stamp: RequestStamp, of header: EventHeader) throws(DeskError) {
    let statement =
      stamp.item == nil
      ? try store.statement("INSERT INTO request_key (uid, key, seq) VALUES (?, ?, ?)")
      : try store.statement("INSERT OR IGNORE INTO request_key (uid, key, seq) VALUES (?, ?, ?)")
    try statement.bind(header.uid, stamp.key, header.seq).execute()
  }
}

/// What the next event continues: the last event and the last ids.
struct WriterState {
  private(set) var seq: Int64
  private(set) var atMs: Int64
  private(set) var counters: IDCounters
  /// How many texts events of the open transaction have changed.
  fileprivate(set) var unindexedCount = 0
  /// Texts of the past were removed, which the index must not hold any more.
  fileprivate(set) var hasRewrittenTexts = false

  /// `head` is of the newest event.
  init(_ store: StoreConnection, _ head: EventHeader?) throws(DeskError) {
    seq = head?.seq ?? 0
    atMs = head?.atMs ?? 0
    counters = try IDCounters(store)
  }

  fileprivate mutating func advance(
    past header: EventHeader,
    _ rows: EventRows,
    unindexedCount: Int
  ) {
    seq = header.seq
    atMs = header.atMs
    for image in rows.images { counters.advance(past: image) }
    self.unindexedCount = unindexedCount
    if rows.hasRewrittenTexts { hasRewrittenTexts = true }
  }
}

extension IDCounters {
  /// Goes on where the rows of a database end.
  init(_ store: StoreConnection) throws(DeskError) {
    self.init()
    source = try store.sources.greatestID()
    claim = try store.claims.greatestID()
    attribution = try store.attributions.greatestID()
    link = try store.links.greatestID()
    evidence = try store.evidence.greatestID()
    note = try store.notes.greatestID()
  }
}
