import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore

extension ClaimHistory: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, reader) throws(DeskError) in
    let limit = try PageLimit.check(parameters.page.limit)
    let id = parameters.claim
    let before = try Cursor.read(parameters.page.cursor, of: "history", count: 1)?[0] ?? .max
    var result = Result()
    result.claim = try snapshot.wireClaim(id)
    var entries = try reader.history(of: id, in: snapshot, before: before, count: Int64(limit) + 1)
    result.nextCursor = entries.cut(to: limit) { Cursor.text(of: "history", [$0.event.header.seq]) }
    result.events = entries.map { Entry($0) }
    return result
  }
}

extension ClaimHistory.Entry {
  fileprivate init(_ entry: HistoryEntry) {
    self.init()
    let header = entry.event.header
    seq = header.seq
    at = ReportedDate(instantMs: header.atMs).text
    actor = header.actor
    method = header.method
    reason = entry.event.reason
    changes = entry.changes
    effects = entry.effects
    redacted = entry.event.redaction.map { Wire.Redaction($0) }
  }
}
