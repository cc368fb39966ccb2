package import AssayDesk
import Compression
import Threading

/// Packs event bodies for storage: a byte that names the dictionary, then a zlib stream made with it.
///
/// Used by one thread at a time.
package final class BodyPacker {
  private var deflater = Deflater(
    level: 6,
    dictionary: BodyDictionary.first,
    messages: .short
  )

  package init() {}

  package func pack(_ body: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [BodyDictionary.firstNumber]
    body.withUnsafeBytes { deflater.compress($0, appendingTo: &packed) }
    return packed
  }
}

/// Packs bodies on up to two threads at once.
package final class BodyPackers: Sendable {
  private let packers = [Guarded(BodyPacker()), Guarded(BodyPacker())]

  package init() {}

  package func pack(_ body: [UInt8]) -> [UInt8] {
    for packer in packers {
      if let packed = packer.withLockIfFree({ $0.pack(body) }) { return packed }
    }
    return packers[0].withLock { $0.pack(body) }
  }
}

/// Unpacks stored event bodies.
package struct BodyUnpacker: ~Copyable {
  /// An event is at most as large as a reply.
  private static let maximumBytes = 32 << 20

  private var inflater = Inflater(dictionary: BodyDictionary.first)

  package init() {}

  package mutating func unpack(_ packed: [UInt8]) throws(DeskError) -> [UInt8] {
    guard packed.first == BodyDictionary.firstNumber else {
      throw .damaged(table: "event", column: "body")
    }
    do {
      return try inflater.inflate(packed.dropFirst(), maximumBytes: Self.maximumBytes)
    } catch {
      throw .damaged(table: "event", column: "body")
    }
  }
}

/// Text that bodies have in common, so that short ones compress well too; a dictionary in use never changes.
package enum BodyDictionary {
  package static let firstNumber: UInt8 = 1

  /// The most common text comes last, where zlib finds it nearest.
  package static let first: [UInt8] = Array(
    """
    {"aliases":["","carrier":"kind":"government","kind":"person","kind":"organisation",\
    "kind":"agency","kind":"account","kind":"document","kind":"unnamed","kind":"outlet",\
    "part_of":1,"reliability":"B","reliability":"A","reliability":"C","notes":"\
    "from_claim":"kind":"contradicts","kind":"corroborates","kind":"confirms","live":true,\
    "note":"to_claim":"version":1},"table":"link"}\
    "decision":"{\\"algorithm\\":1,\\"at\\":\\"proposer\\":\\"rationale\\":\\"\\"seq\\":\
    \\"verdict\\":\\"corroborated\\"}","due":"2025-11-"happens":"2025-"check_after":"2026-\
    "kind":"prediction","kind":"opinion","reviewer":"status":"in_review","status":"decided",\
    "verdict":"confirmed","live":false,"withdrawn_because":"stance":"denies","stance":"confirms",\
    "basis":"firsthand","seen":false,"at":"2025-11-0"quote":"quote_language":"en",\
    "quote_translation":"url":"https://www.","verb":"announced","verb":"said","verb":"reported",\
    ],"key":"","parameters":"","reason":"\
    {"changes":[{"id":1,"row":{"aliases":[],"kind":"other","name":"","named":true,\
    "reliability":"F","version":1},"table":"source"},{"id":1,"row":{"kind":"statement",\
    "priority":0,"status":"submitted","submitted_at":17,"submitter":"root","tags":[],"text":"The ,\
    "version":1},"table":"claim"},{"id":1,"row":{"basis":"cites","cites":["A1"],"claim":1,\
    "interested":false,"live":true,"precedes":[],"seen":true,"source":1,"stance":"asserts",\
    "version":1},"table":"attribution"},{"id":1,"row":{"basis":"unknown","cites":[],"claim":1,\
    "interested":false,"live":true,"precedes":[],"seen":true,"source":1,"stance":"asserts",\
    "verb":"reported","version":1},"table":"attribution"}]}
    """.utf8
  )
}
