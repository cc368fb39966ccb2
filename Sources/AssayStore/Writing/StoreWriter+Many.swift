package import AssayDesk
import Posix
import SQLite

extension StoreWriter {
  /// Begins to perform the items of one call; `numbers` are those of the items in the request, in ascending order.
  ///
  /// Throws a fault of the whole call once instead of for each item, and if a single call has used the request key.
  package func begin(
    _ request: WriteRequest,
    numbers: [Int]
  ) throws(DeskError) -> ManyItems {
    let request = try request.cleaned()
    let earlier = try earlierItems(of: request)
    return ManyItems(
      request: request,
      numbers: numbers,
      earlier: earlier,
      head: events.state.seq,
      seq: earlier == nil ? events.state.seq : 0,
      recordsAny: earlier != nil
    )
  }

  /// Performs the next items of a call inside the open group until the slice is over, each as a call with its own event,
  /// so that a refused item does not affect the others.
  ///
  /// `work` makes one item's changes. In order, `accepted` gets each recorded item with a snapshot as of it, and
  /// `refused` gets each refusal. If the request key was used before with equal parameters, items accepted then are
  /// reported again, those refused then are refused with today's reason, and only those not reached then are recorded.
  /// A dry run gives each item ids of its own and records nothing; its items see those before them in the same slice.
  /// Any error other than a refusal undoes every item of the slice, and so does the refusal of a request key that another
  /// request has used. Where an item asks for an assessment beyond the limit, the slice ends before it, and `missing` says
  /// of which claim.
  package func performSlice(
    of items: inout ManyItems,
    nowMs: Int64,
    assessing limit: AssessmentLimit,
    work: (Int, WriteTransaction) throws(DeskError) -> Void,
    accepted: (Int, Recorded, ReadSnapshot) throws(DeskError) -> Void,
    refused: (Int, Refusal) -> Void
  ) throws(DeskError) {
    let begunAt = Clock.monotonicNanoseconds()
    let isOver = { [slices] in slices.isOver(after: Clock.monotonicNanoseconds() - begunAt) }
    defer { items.head = events.state.seq }
    missing = nil
    try noteOthers(&items)
    try readEarlier(&items, isOver)
    guard items.earlier?.unread.isEmpty ?? true else { return }
    let wasBegun = items.doneCount > 0 || items.earlier?.firstLeft != nil
    let isDryRun = items.request.isDryRun
    let mark = try self.mark(.many, kept: isDryRun)
    if let counters = items.counters { events.continueIDs(after: counters) }
    do throws(DeskError) {
      while let number = items.left.first {
        do throws(DeskError) {
          try perform(number, of: &items, nowMs: nowMs, limit, work, accepted, refused)
        } catch {
          guard case .deferred = error, missing != nil, !mustRollBackGroup else {
            throw error
          }
          break
        }
        items.doneCount += 1
        if isOver() { break }
      }
      if isDryRun {
        items.counters = events.state.counters
        try undo(to: mark)
      } else if items.recordsAny {
        try noteFirstLeft(of: items, wasBegun: wasBegun)
      }
    } catch {
      takeBack(to: mark)
      throw error
    }
  }

  private func perform(
    _ number: Int,
    of items: inout ManyItems,
    nowMs: Int64,
    _ limit: AssessmentLimit,
    _ work: (Int, WriteTransaction) throws(DeskError) -> Void,
    _ accepted: (Int, Recorded, ReadSnapshot) throws(DeskError) -> Void,
    _ refused: (Int, Refusal) -> Void
  ) throws(DeskError) {
    if let first = items.earlier?.recorded[Int64(number)] {
      return try accepted(number, first, ReadSnapshot(store, asOf: first.seq, instantMs: nil))
    }
    let wasReached = items.earlier?.wasReached(number) ?? false
    var one = items.request
    one.stamp = one.isDryRun ? nil : one.stamp?.item(number)
    // The whole slice of a dry run is undone at its end, so that its ids do not collide.
    one.isDryRun = wasReached
    do throws(DeskError) {
      try performOnce(
        one,
        nowMs: nowMs,
        assessing: limit,
        work: { (transaction) throws(DeskError) in try work(number, transaction) },
        reply: { (recorded, snapshot) throws(DeskError) in
          guard !wasReached else { throw .refusedAtFirst }
          try accepted(number, recorded, snapshot)
          items.seq = recorded.seq
        }
      )
      items.recordsAny = !items.request.isDryRun
    } catch {
      guard case .refused(let refusal) = error, store.connection.isInTransaction,
        !mustRollBackGroup
      else { throw error }
      refused(number, refusal)
    }
  }
}
