import AssayAPI
import AssayDesk
import AssayStore

extension EventVerify: Answered {
  static let answer = Answer<Self>.read(.long) { (_, snapshot, reader) throws(DeskError) in
    let found = try reader.verify(upTo: snapshot.seq) { _, _ in true }
    var result = Result()
    result.ok = found.isSound
    result.head = found.head.text
    result.events = found.eventCount
    result.problems = found.problems
    return result
  }
}
