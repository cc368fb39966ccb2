import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import Posix
import Support
import Testing

@testable import AssayServer

extension Desk {
  /// Writes an answer both ways, straight from columns and by its type, and reads what was written.
  func compare<Answer: ReadAnswer>(
    _ answer: Answer.Type,
    _ parameters: Answer.Parameters,
    daysLater: Int64 = 0
  ) throws -> Answer.Result {
    let nowMs = Posix.Clock.wallMilliseconds() + daysLater * 86_400_000
    let (fast, typed) = try reader.read(asOf: nil, nowMs: nowMs) {
      (snapshot) throws(DeskError) in
      var fast = JSONWriter(reservingCapacity: 0)
      fast.beginObject()
      try Answer.write(parameters, snapshot, reader, to: &fast)
      fast.endObject()
      var typed = JSONWriter(reservingCapacity: 0)
      try Answer.answer(parameters, snapshot, reader).write(to: &typed)
      return (fast.takeBytes(), typed.takeBytes())
    }
    try #require(
      fast == typed,
      "\(parameters)\n\(String(decoding: fast, as: UTF8.self))\n\(String(decoding: typed, as: UTF8.self))"
    )
    let document = try JSONDocument(fast, maximumDepth: 64)
    return try Answer.Result(reading: document.root, field: .parameters)
  }
}
