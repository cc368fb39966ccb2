import AssayAPI
import AssayDesk
import AssayStore

extension EventVerify: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .long }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let found = try reader.verify(upTo: snapshot.seq)
    var result = Result()
    result.ok = found.isSound
    result.head = found.head.text
    result.events = found.eventCount
    result.problems = found.problems
    return result
  }
}
