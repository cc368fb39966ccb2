import AssayDesk
import AssayEncoding
import SQLite

/// What earlier calls with the same request key recorded.
///
/// The parameters are compared by their digest. Where the event's contents were removed the digest is gone as well, so
/// that only the user, the method and the key are compared.
extension StoreWriter {
  /// Returns what an equal request recorded before, or nil if its key is new; throws if another request has used the
  /// key.
  func earlier(_ request: WriteRequest) throws(DeskError) -> Recorded? {
    guard let (stamp, seq) = try firstEvent(of: request) else { return nil }
    guard let part = try part(of: request, stamp, recordedAs: seq), part.item == nil else {
      throw .requestKeyReused(seq)
    }
    return part.recorded
  }

  /// Returns what equal requests of several items have come to, with all still to be read, or nil if the key is new;
  /// throws if a single call has used the key.
  func earlierItems(of request: WriteRequest) throws(DeskError) -> EarlierItems? {
    guard let (stamp, first) = try firstEvent(of: request) else { return nil }
    guard try part(of: request, stamp, recordedAs: first)?.item != nil else {
      throw .requestKeyReused(first)
    }
    return EarlierItems(
      unread: try runs(of: request, stamp, beyond: 0),
      firstLeft: try firstLeft(of: request, stamp)
    )
  }

  /// Reads what equal requests have recorded until `isOver`, one event at least; throws if another request has used the key.
  func readEarlier(_ items: inout ManyItems, _ isOver: () -> Bool) throws(DeskError) {
    guard let stamp = items.request.stamp, items.earlier?.unread.isEmpty == false else { return }
    let known = Set(items.numbers.map { Int64($0) })
    while let seq = items.earlier?.unread.first {
      if let part = try part(of: items.request, stamp, recordedAs: seq) {
        guard let item = part.item, known.contains(item) else { throw .requestKeyReused(seq) }
        items.earlier?.recorded[item] = part.recorded
        items.earlier?.unread[0] = seq + 1
        items.seq = max(items.seq, seq)
      } else {
        items.earlier?.unread.removeFirst()
      }
      if isOver() { return }
    }
  }

  /// Notes that equal requests have recorded something since the last slice of a call, such as a repeat on another
  /// connection.
  func noteOthers(_ items: inout ManyItems) throws(DeskError) {
    guard events.state.seq > items.head, !items.request.isDryRun, let stamp = items.request.stamp
    else { return }
    var unread = try runs(of: items.request, stamp, beyond: items.head)
    let next = items.head + 1
    if unread.first != next, try part(of: items.request, stamp, recordedAs: next) != nil {
      unread.insert(next, at: 0)
    }
    guard !unread.isEmpty else { return }
    var earlier = items.earlier ?? EarlierItems(unread: [])
    earlier.unread += unread
    earlier.firstLeft = try firstLeft(of: items.request, stamp)
    items.earlier = earlier
    items.recordsAny = true
  }

  private func firstLeft(
    of request: WriteRequest,
    _ stamp: RequestStamp
  ) throws(DeskError) -> Int64? {
    try store.statement("SELECT item FROM request_rest WHERE uid = ?1 AND key = ?2")
      .bind(request.author.uid, stamp.key).fetchInteger()
  }

  /// Keeps the number of the first item that a call has not reached, for a repeat, or forgets it at the call's end;
  /// `wasBegun` says that an earlier slice may have kept one.
  ///
  /// It cannot be told from the events, because a refused item has none.
  func noteFirstLeft(of items: ManyItems, wasBegun: Bool) throws(DeskError) {
    guard let stamp = items.request.stamp else { return }
    if let number = items.left.first {
      try store.statement("INSERT OR REPLACE INTO request_rest (uid, key, item) VALUES (?, ?, ?)")
        .bind(items.request.author.uid, stamp.key, Int64(number)).execute()
    } else if wasBegun {
      try store.statement("DELETE FROM request_rest WHERE uid = ?1 AND key = ?2")
        .bind(items.request.author.uid, stamp.key).execute()
    }
  }

  /// Returns the first event of each run of consecutive events that equal requests have recorded, beyond an event.
  private func runs(
    of request: WriteRequest,
    _ stamp: RequestStamp,
    beyond seq: Int64
  ) throws(DeskError) -> [Int64] {
    try store.statement(
      "SELECT seq FROM request_key WHERE uid = ?1 AND key = ?2 AND seq > ?3 ORDER BY seq"
    ).bind(request.author.uid, stamp.key, seq).fetchAll { $0.integer(0) }
  }

  /// Returns the request's stamp and the first event that a request with its key recorded; nil without a key or if the
  /// key is new.
  private func firstEvent(
    of request: WriteRequest
  ) throws(DeskError) -> (stamp: RequestStamp, seq: Int64)? {
    guard let stamp = request.stamp, !request.isDryRun,
      let seq = try store.statement(
        "SELECT seq FROM request_key WHERE uid = ?1 AND key = ?2 ORDER BY seq LIMIT 1"
      ).bind(request.author.uid, stamp.key).fetchInteger()
    else { return nil }
    return (stamp, seq)
  }

  /// Returns what an event recorded of a request, and the number of the item; nil if the event has another key, and
  /// throws if it has this one with other parameters.
  private func part(
    of request: WriteRequest,
    _ stamp: RequestStamp,
    recordedAs seq: Int64
  ) throws(DeskError) -> (item: Int64?, recorded: Recorded)? {
    guard let event = try events.log.event(seq), event.header.uid == request.author.uid,
      event.header.method == request.method
    else { return nil }
    let body = try events.log.body(of: event)
    guard let kept = body.request, kept.key == stamp.key else { return nil }
    guard event.redactedBy == nil else {
      let removal = try events.log.redactionNote(of: seq)
      return (kept.item, Recorded(seq, body, removal: removal))
    }
    guard kept.parameters == stamp.parameters else { throw .requestKeyReused(seq) }
    return (kept.item, Recorded(seq, body, removal: nil))
  }
}
