import AssayDesk

/// The end of a page of a list, as an opaque text: the list's word and the keys of the last row.
enum Cursor {
  static func text(of list: String, _ keys: [Int64]) -> String {
    list + "." + keys.map { String($0, radix: 36) }.joined(separator: ".")
  }

  /// Returns a short hash that tells texts apart well enough for cursors (FNV-1a).
  static func mark(of text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash, radix: 36)
  }

  /// Returns the keys of a cursor from a page of the same list; nil if `text` is nil.
  static func read(_ text: String?, of list: String, count: Int) throws(DeskError) -> [Int64]? {
    guard let text else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let keys = parts.dropFirst().compactMap { Int64($0, radix: 36) }
    guard parts.first.map(String.init) == list, keys.count == count, parts.count == count + 1 else {
      throw notOfThisList
    }
    return keys
  }

  static let notOfThisList = DeskError.invalid(
    "cursor",
    "this is not a cursor of this list",
    hint: "give nextCursor of the page before, with the same sort and filters"
  )
}

/// Limits the number of items on a page.
enum PageLimit {
  static let greatest = 500

  static func check(_ limit: Int64) throws(DeskError) -> Int {
    guard let count = Int(exactly: limit), (1...greatest).contains(count) else {
      throw .invalid("limit", "a page has 1 to \(greatest) items, not \(limit)")
    }
    return count
  }
}

extension Array {
  /// Cuts the items, which reach one beyond `limit`, to `limit`; returns the next page's cursor, nil at the end.
  mutating func cut(to limit: Int, _ cursor: (Element) -> String) -> String? {
    guard count > limit else { return nil }
    removeSubrange(limit...)
    return last.map(cursor)
  }
}
