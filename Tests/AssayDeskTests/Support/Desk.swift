import AssayDesk
import AssayDomain
import DeskSupport

/// A desk whose records are in memory, with a clock that the test sets.
final class Desk: TestDesk {
  let memory = Memory()
  var nowMs: Int64 = 1_762_000_000_000

  var headSeq: Int64 { memory.records.headSeq }

  @discardableResult
  func perform(
    _ request: WriteRequest,
    _ work: @Sendable (MemoryTransaction) throws(DeskError) -> Void
  ) throws(DeskError) -> Recorded {
    let before = memory.records
    let transaction = MemoryTransaction(
      try request.cleaned(),
      nowMs: max(nowMs, before.events.last?.atMs ?? 0),
      memory
    )
    do {
      try work(transaction)
      try transaction.renewLeases()
    } catch {
      memory.records = before
      throw error
    }
    if request.isDryRun { memory.records = before } else { append(transaction) }
    return Recorded(
      seq: transaction.seq,
      changes: transaction.images,
      redaction: transaction.redaction,
      removal: nil
    )
  }

  private func append(_ transaction: MemoryTransaction) {
    memory.records.events.append(
      MemoryEvent(
        atMs: transaction.nowMs,
        author: transaction.request.author,
        reason: transaction.request.reason,
        stamp: transaction.request.stamp,
        changes: transaction.images,
        redaction: transaction.redaction
      )
    )
  }

  func now<Result>(
    _ body: (MemorySnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    let nowMs = max(nowMs, memory.records.events.last?.atMs ?? 0)
    return try body(MemorySnapshot(newestOf: memory, seq: headSeq, nowMs: nowMs))
  }

  func asOf<Result>(
    _ seq: Int64,
    _ body: (MemorySnapshot) throws(DeskError) -> Result
  ) throws(DeskError) -> Result {
    try now { (snapshot) throws(DeskError) in try body(snapshot.asOf(seq, instantMs: nil)) }
  }

  /// Does nothing, because no assessments are stored.
  func catchUp() {}
}
