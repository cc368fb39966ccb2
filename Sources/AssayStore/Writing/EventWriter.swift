import AssayDesk
import AssayDomain
import AssayEncoding
import AssaySearch
import Posix
import SQLite
import Threading

/// Finishes events: reassesses the claims that their rows affect, and appends the events to the chain.
///
/// A live call finishes its event this way, and a rebuild finishes every event that it repeats.
struct EventWriter {
  private static let saltBytes = 16

  let log: EventLog
  private let store: StoreConnection
  private let refresher: Refresher
  private let refreshLimit: Int
  /// The last event and the last ids, which the next event continues.
  private(set) var state: WriterState
  /// Texts that events of the open transaction have changed.
  let unindexedTexts = UnindexedTexts()
  private let open: UncommittedEvents
  /// What the latest events may have changed of assessments that a reader has prepared.
  private(set) var recentChanges: RecentChanges
  /// Prepares data that the end of the group needs; nil if there is no background worker.
  var backgroundWorker: BackgroundWorker?
  /// How many tasks to enqueue at a time, because waking the worker takes longer than enqueuing a task.
  var batchCount = 8
  private var tasks: [BackgroundWorker.Task] = []

  /// Each event reassesses up to `refreshLimit` claims and marks the rest.
  init(_ store: StoreConnection, refreshLimit: Int) throws(DeskError) {
    self.store = store
    self.refreshLimit = refreshLimit
    log = EventLog(store)
    refresher = Refresher(store: store)
    let head = try log.event(store.headSeq())
    state = try WriterState(store, head?.header)
    recentChanges = RecentChanges(since: head?.header.seq ?? 0)
    // Who reads the event is told of damage.
    if let head, let body = try? log.body(of: head) { state.note(body.request, of: head.header) }
    open = UncommittedEvents(head: head?.hash ?? .zero)
    store.uncommittedEvents = open
  }

  /// The hash of the last event in the log.
  var head: Digest { open.head }

  /// How many events of the open transaction have been entered into the log.
  var flushedCount: Int64 { open.flushedCount }

  /// Appends an event whose rows are stored; it enters the log before the transaction ends.
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

  /// Hands the background worker a task whose result can also be computed where it is needed.
  mutating func precompute(_ task: @escaping BackgroundWorker.Task) {
    guard backgroundWorker != nil else { return }
    tasks.append(task)
    if tasks.count >= batchCount { enqueueTasks() }
  }

  private mutating func enqueueTasks() {
    if !tasks.isEmpty { backgroundWorker?.enqueue(tasks) }
    tasks = []
  }

  /// Appends a copied event of another history, whose rows are stored, without changing it.
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
    state.note(body.request, of: header)
    if let redaction = body.redaction { try note(redaction, by: header.seq) }
    unindexedTexts.append(rows.texts)
    recentChanges.note(rows)
    state.advance(past: header, rows, unindexedCount: unindexedTexts.count)
  }

  /// Returns to an earlier state, because the calls since then were undone.
  mutating func restore(_ before: WriterState) {
    state = before
    tasks = []
    open.truncate(to: before.seq)
    unindexedTexts.truncate(
      to: before.unindexedCount,
      removingFrom: &store.caches.postings
    )
  }

  /// Returns to an earlier state whose log ended with the hash `head`, because the database was rolled back to it.
  mutating func restore(_ before: WriterState, head: Digest) {
    restore(before)
    open.restore(head: head)
  }

  /// Completes the open transaction's index and log; the caller runs it before the transaction ends.
  mutating func finish() throws(DeskError) {
    // Writing the index takes long enough for the background worker to do the rest meanwhile.
    if unindexedTexts.count > 0 { enqueueTasks() }
    try index()
    try flush()
    tasks = []
  }

  /// Enters the uncommitted events into the log.
  func flush() throws(DeskError) { try open.flush(into: store) }

  /// Records which event carried out a redaction, so that readers of the redacted event find it.
  ///
  /// A rebuild never had the removed contents, so it records the redaction with the redacted event.
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

  /// Writes the changes of texts since the last call to the full-text index.
  private mutating func index() throws(DeskError) {
    let index = TextIndex(store)
    try index.write(unindexedTexts.changes)
    unindexedTexts.publish(to: &store.caches.postings)
    unindexedTexts.removeAll()
    state.unindexedCount = 0
  }

  /// A request of several items is found by the first event of each run of its consecutive events.
  private func keep(_ stamp: RequestStamp, of header: EventHeader) throws(DeskError) {
    guard state.lastRequest != WriterState.Request(stamp, of: header) else { return }
    try store.statement("INSERT INTO request_key (uid, key, seq) VALUES (?, ?, ?)")
      .bind(header.uid, stamp.key, header.seq).execute()
  }

  /// Gives ids beyond others from now on.
  mutating func continueIDs(after others: IDCounters) { state.continueIDs(after: others) }
}

/// The last event and the last ids, which the next event continues.
struct WriterState {
  /// Whose request an event is of, and its key.
  struct Request: Equatable {
    private let uid: Int64
    private let key: String

    init(_ stamp: RequestStamp, of header: EventHeader) {
      uid = header.uid
      key = stamp.key
    }
  }

  private(set) var seq: Int64
  private(set) var atMs: Int64
  private(set) var counters: IDCounters
  /// The request that the last event is of, if it has a key.
  private(set) var lastRequest: Request?
  /// How many texts the events of the open transaction have changed.
  fileprivate(set) var unindexedCount = 0

  /// `head` is the header of the newest event.
  init(_ store: StoreConnection, _ head: EventHeader?) throws(DeskError) {
    seq = head?.seq ?? 0
    atMs = head?.atMs ?? 0
    counters = try IDCounters(store)
  }

  fileprivate mutating func note(_ stamp: RequestStamp?, of header: EventHeader) {
    lastRequest = stamp.map { Request($0, of: header) }
  }

  fileprivate mutating func continueIDs(after others: IDCounters) {
    counters = counters.maximum(others)
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
  }
}

extension IDCounters {
  /// Continues after the greatest ids in a database.
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
