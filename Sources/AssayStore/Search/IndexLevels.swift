import AssayDesk
import SQLite

/// The levels of a full-text index, on which SQLite keeps its segments, the smaller ones below.
///
/// `optimize` puts the one segment that it makes on a new level above all others each time, and SQLite takes an index
/// with more than 2,000 levels for damaged. This reads and writes the structure record of FTS5, which is row 10 of the
/// table `…_data`: a cookie of four bytes, the numbers of levels and of segments, a counter, and for each level the
/// number of segments that are being merged, the number of segments, and three numbers for each segment.
struct IndexLevels {
  /// How many levels stay, so that the large segment at the top is not merged with every few small ones.
  static let maximumCount = 9

  private let cookie: ArraySlice<UInt8>
  /// The number of segments and the counter.
  private let totals: ArraySlice<UInt8>
  /// Each level as it is stored.
  private(set) var levels: [ArraySlice<UInt8>] = []
  private let end: ArraySlice<UInt8>

  /// Reads a record; nil if it has not the form that is known here.
  init?(record: [UInt8]) {
    // Newer forms begin with these bytes after the cookie, and with them levels do not grow.
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
    guard let count = number() else { return nil }
    let totalsBegin = position
    guard number() != nil, number() != nil else { return nil }
    totals = record[totalsBegin..<position]
    for _ in 0..<count {
      let begin = position
      guard number() != nil, let segments = number() else { return nil }
      for _ in 0..<3 * segments where number() == nil { return nil }
      levels.append(record[begin..<position])
    }
    end = record[position...]
  }

  /// The record with these levels.
  var record: [UInt8] {
    precondition(levels.count < 0x80, "a number of one byte")
    return cookie + [UInt8(levels.count)] + totals + levels.joined() + end
  }

  /// Removes empty levels, the uppermost first, until few are left; returns whether any was removed.
  mutating func lower() -> Bool {
    let before = levels.count
    while levels.count > Self.maximumCount,
      let empty = levels.lastIndex(where: { $0.elementsEqual([0, 0]) })
    {
      levels.remove(at: empty)
    }
    return levels.count < before && levels.count < 0x80
  }
}

extension StoreConnection {
  /// Lowers the segments of an index within the transaction that has optimized it.
  func lowerLevels(of table: TextTable) throws(DeskError) {
    let data = "\(table.rawValue)_data"
    let record = try listStatement("SELECT block FROM \(data) WHERE id = 10").fetchOne {
      $0.blob(0)
    }
    guard let record, var levels = IndexLevels(record: record), levels.lower() else { return }
    try sqlite { () throws(SQLiteError) in
      try connection.writingShadowTables { () throws(SQLiteError) in
        try connection.prepare("UPDATE \(data) SET block = ?1 WHERE id = 10").bind(levels.record)
          .run()
      }
    }
    // FTS5 keeps the record in memory until it is rolled back to a savepoint.
    for sql in ["SAVEPOINT levels", "ROLLBACK TO levels", "RELEASE levels"] {
      try listStatement(sql).execute()
    }
  }
}
