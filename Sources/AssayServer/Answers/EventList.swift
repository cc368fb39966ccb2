import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore

extension EventList: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, reader) throws(DeskError) in
    let limit = try PageLimit.check(parameters.page.limit)
    let direction: PageDirection = parameters.newest ? .descending : .ascending
    let list = parameters.newest ? "newest" : "events"
    let start = parameters.newest ? Int64.max : parameters.after
    let beyond = try Cursor.read(parameters.page.cursor, of: list, count: 1)?[0] ?? start
    var events = try reader.events(in: snapshot, direction, beyond: beyond, count: Int64(limit) + 1)
    if parameters.newest { events.removeAll { $0.header.seq <= parameters.after } }
    var result = Result()
    result.nextCursor = events.cut(to: limit) { Cursor.text(of: list, [$0.header.seq]) }
    result.events = events.map { Wire.Event($0) }
    return result
  }
}
