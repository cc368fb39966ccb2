import AssayDesk
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

  /// Returns what the items of an equal request with these numbers recorded before, by their numbers, or nil if its key
  /// is new; throws if another request has used the key.
  ///
  /// Their events are consecutive in the log, because no other call's event comes between them.
  func earlierItems(
    of request: WriteRequest,
    _ indices: [Int]
  ) throws(DeskError) -> [Int64: Recorded]? {
    guard let (stamp, first) = try firstEvent(of: request) else { return nil }
    let known = Set(indices.map { Int64($0) })
    var items: [Int64: Recorded] = [:]
    while let part = try part(of: request, stamp, recordedAs: first + Int64(items.count)) {
      guard let item = part.item, known.contains(item) else { throw .requestKeyReused(first) }
      items[item] = part.recorded
    }
    guard !items.isEmpty else { throw .requestKeyReused(first) }
    return items
  }

  /// Returns the request's stamp and the first event that a request with its key recorded; nil without a key or if the
  /// key is new.
  private func firstEvent(
    of request: WriteRequest
  ) throws(DeskError) -> (stamp: RequestStamp, seq: Int64)? {
    guard let stamp = request.stamp, !request.isDryRun,
      let seq = try store.statement("SELECT seq FROM request_key WHERE uid = ?1 AND key = ?2")
        .bind(request.author.uid, stamp.key).fetchInteger()
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
