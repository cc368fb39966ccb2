import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import Posix
import Support
import Testing

@testable import AssayServer

/// A read whose result is written in two ways.
protocol WrittenBothWays: ReadingMethod {
  static func result(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result

  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    _ writer: inout JSONWriter
  ) throws(DeskError)
}

extension ClaimAssess: WrittenBothWays {}
extension ClaimList: WrittenBothWays {}
extension ClaimTable: WrittenBothWays {}

extension Desk {
  /// Writes an answer both ways, straight from columns and by its type, and reads what was written.
  func compare<Read: WrittenBothWays>(
    _ read: Read.Type,
    _ parameters: Read.Parameters,
    daysLater: Int64 = 0
  ) throws -> Read.Result {
    let nowMs = Posix.Clock.wallMilliseconds() + daysLater * 86_400_000
    let (fast, typed) = try reader.read(asOf: nil, nowMs: nowMs) {
      (snapshot) throws(DeskError) in
      var fast = JSONWriter(reservingCapacity: 0)
      fast.beginObject()
      try Read.write(parameters, snapshot, reader, &fast)
      fast.endObject()
      var typed = JSONWriter(reservingCapacity: 0)
      try Read.result(parameters, snapshot, reader).write(to: &typed)
      return (fast.takeBytes(), typed.takeBytes())
    }
    try #require(
      fast == typed,
      "\(parameters)\n\(String(decoding: fast, as: UTF8.self))\n\(String(decoding: typed, as: UTF8.self))"
    )
    let document = try JSONDocument(fast, maximumDepth: 64)
    return try Read.Result(reading: document.root, field: .parameters)
  }
}
