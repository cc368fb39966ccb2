package import AssayDesk
import SQLite

extension StoreWriter {
  /// Performs the items of one call inside the open group, each as a call with its own event, so that a refused item
  /// does not affect the others.
  ///
  /// `indices` are the numbers of the items in the request. `work` makes one item's changes. In order, `accepted` gets
  /// each recorded item with a snapshot as of it, and `refused` gets each refusal. If the request key was used before
  /// with equal parameters, nothing is recorded: items accepted then are reported again, and the others are refused
  /// with today's reason. A dry run gives each item ids of its own and records nothing. Any error other than a refusal
  /// undoes every item. Returns the seq of the reply.
  package func performMany(
    _ request: WriteRequest,
    indices: [Int],
    nowMs: Int64,
    work: (Int, WriteTransaction) throws(DeskError) -> Void,
    accepted: (Int, Recorded, ReadSnapshot) throws(DeskError) -> Void,
    refused: (Int, Refusal) -> Void
  ) throws(DeskError) -> Int64 {
    // A fault of the whole call is thrown once instead of for each item.
    let request = try request.cleaned()
    let done = try earlierItems(of: request, indices)
    let mark = try self.mark(.many, kept: request.isDryRun)
    do throws(DeskError) {
      var seq = done?.values.map(\.seq).max() ?? events.state.seq
      for index in indices {
        if let first = done?[Int64(index)] {
          try accepted(index, first, ReadSnapshot(store, asOf: first.seq, instantMs: nil))
          continue
        }
        var one = request
        one.stamp = request.isDryRun ? nil : request.stamp?.item(index)
        // The whole dry run is undone at its end, so that its ids do not collide.
        one.isDryRun = done != nil
        do throws(DeskError) {
          try performOnce(
            one,
            nowMs: nowMs,
            work: { (transaction) throws(DeskError) in try work(index, transaction) },
            reply: { (recorded, snapshot) throws(DeskError) in
              guard done == nil else { throw .refusedAtFirst }
              try accepted(index, recorded, snapshot)
              seq = recorded.seq
            }
          )
        } catch {
          guard case .refused(let refusal) = error, store.connection.isInTransaction,
            !mustRollBackGroup
          else { throw error }
          refused(index, refusal)
        }
      }
      if request.isDryRun { try undo(to: mark) }
      return seq
    } catch {
      takeBack(to: mark)
      throw error
    }
  }
}
