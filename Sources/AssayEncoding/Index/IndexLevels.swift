/// The levels of a full-text index, on which SQLite keeps its segments, the smaller ones below.
///
/// A merge of all segments that SQLite begins by itself leaves a level more each time, and SQLite takes an index with
/// more than 2,000 levels for damaged. This reads and writes the structure record of FTS5, which is row 10 of the table
/// `…_data`: a cookie of four bytes, the numbers of levels and of segments, a counter, and for each level the number of
/// segments that are being merged, the number of segments, and three numbers for each segment.
package struct IndexLevels {
  /// How many levels there are after all segments were merged, so that the large segment at the top is not merged with
  /// every few small ones.
  package static let mergedCount = 9

  private let cookie: ArraySlice<UInt8>
  private let segmentCount: Int
  private let counter: ArraySlice<UInt8>
  /// How many segments of each level are being merged into one on the next, and the numbers of all, the oldest first.
  package private(set) var levels: [(mergingCount: Int, segments: ArraySlice<UInt8>)] = []

  /// Reads a record; nil if it has not the form that is known here.
  package init?(record: [UInt8]) {
    // Newer forms begin with these bytes after the cookie.
    guard record.count > 8, record[4..<8] != [0xFF, 0, 0, 1] else { return nil }
    var position = 4
    func number() -> Int? {
      var value = 0
      for _ in 0..<9 where position < record.count {
        let byte = record[position]
        position += 1
        value = value << 7 | Int(byte & 0x7F)
        if byte < 0x80 { return value }
      }
      return nil
    }
    cookie = record[..<4]
    guard let count = number(), let total = number(), total < 1 << 14 else { return nil }
    segmentCount = total
    let begin = position
    guard number() != nil else { return nil }
    counter = record[begin..<position]
    for _ in 0..<count {
      guard let merging = number(), let segments = number(), segments <= total else {
        return nil
      }
      let begin = position
      for _ in 0..<3 * segments where number() == nil { return nil }
      levels.append((merging, record[begin..<position]))
    }
  }

  /// Whether segments are being merged into one on the uppermost level.
  package var isMerging: Bool { levels.dropLast().last.map { $0.mergingCount > 0 } ?? false }

  /// The record with all segments, the oldest first, on the uppermost level but one of those that a merge leaves.
  package var gathered: [UInt8] {
    let lower = [UInt8](repeating: 0, count: 2 * (Self.mergedCount - 2))
    return cookie + Self.bytes(Self.mergedCount - 1) + Self.bytes(segmentCount) + counter + lower
      + [0] + Self.bytes(segmentCount) + levels.reversed().flatMap(\.segments)
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    precondition(number < 1 << 14, "a number of two bytes")
    return number < 0x80 ? [UInt8(number)] : [UInt8(0x80 | number >> 7), UInt8(number & 0x7F)]
  }
}
