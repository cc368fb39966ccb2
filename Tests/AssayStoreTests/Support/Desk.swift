import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Threading

@testable import AssayDesk
@testable import AssayStore

/// A store that a test works on, with a clock that the test sets.
final class Desk: TestDesk {
  let directory: String
  let store: Store
  let writer: StoreWriter
  let reader: StoreReader
  private let backgroundWorker = BackgroundWorker()
  /// The wall clock, in UTC milliseconds.
  var nowMs: Int64 = 1_762_000_000_000

  init(in directory: String = TemporaryDirectory.path, refreshLimit: Int = 200) throws {
    self.directory = directory
    store = try Store(directory: directory, nowMs: nowMs)
    writer = try store.writer(refreshLimit: refreshLimit)
    // No test cuts the power, and waiting for the disk takes most of the time.
    try writer.store.connection.execute("PRAGMA synchronous=OFF")
    reader = try store.reader()
    writer.setBackgroundWorker(backgroundWorker)
    // So that it is at every event, although groups are small.
    writer.events.batchCount = 1
    _ = try backgroundWorker.start(name: "background")
  }

  deinit { backgroundWorker.close() }

  var headSeq: Int64 { writer.headSeq }

  /// Makes one call in a group of its own.
  @discardableResult
  func perform(
    _ request: WriteRequest,
    _ work: @escaping @Sendable (WriteTransaction) throws(DeskError) -> Void
  ) throws(DeskError) -> Recorded {
    try commit([job(request, work)])[0].get()
  }

  /// A call for a group; its reply holds what it recorded.
  func job(
    _ request: WriteRequest = .plain,
    _ work: @escaping @Sendable (WriteTransaction) throws(DeskError) -> Void
  ) -> StoreWriter.Job {
    let nowMs = nowMs
    return { (writer) throws(DeskError) in
      try writer.perform(request, nowMs: nowMs, work: work) { recorded, _ in
        Array("\(recorded.seq) ".utf8)
          + EventBody(
            changes: recorded.changes,
            reason: nil,
            request: nil,
            redaction: nil
          ).text
      }
    }
  }

  /// Makes calls in one group.
  func commit(_ jobs: [StoreWriter.Job]) -> [Result<Recorded, DeskError>] {
    writer.commit(jobs).map { outcome in
      outcome.flatMap { reply in
        let parts = reply.body.split(separator: UInt8(ascii: " "), maxSplits: 1)
        do throws(RowDamage) {
          let body = try EventBody(text: Array(parts[1]))
          let seq = Int64(String(decoding: parts[0], as: UTF8.self)) ?? -1
          return .success(Recorded(seq: seq, changes: body.changes, redaction: nil, removal: nil))
        } catch {
          return .failure(.damaged(table: "reply", column: error.column))
        }
      }
    }
  }

  /// Reads what the store knows now.
  func now<Result>(
    _ body: (ReadSnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try reader.read(asOf: nil, nowMs: nowMs, body)
  }

  /// Reads what the store knew after an event.
  func asOf<Result>(
    _ seq: Int64,
    _ body: (ReadSnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try reader.read(asOf: .seq(seq), nowMs: nowMs, body)
  }

  /// Compares the history up to an event, the newest where none is given, with what it made.
  func verify(
    upTo seq: Int64? = nil,
    goesOn: @escaping (_ done: Int64, _ total: Int64) -> Bool = { _, _ in true }
  ) throws(DeskError) -> Verification {
    try now { (snapshot) throws(DeskError) in
      try reader.verify(upTo: seq ?? snapshot.seq, goesOn: goesOn)
    }
  }

  /// Computes every summary that is marked.
  func catchUp() throws(DeskError) {
    while try writer.catchUp(count: 7) {}
  }
}

extension StoreWriter.Reply {
  /// The body of a reply that is made; empty for one that a reader makes, or for a call that goes on.
  var body: [UInt8] {
    guard case .body(let body) = self else { return [] }
    return body
  }
}
