package import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// What lists of one form have written of claims' rows, so that the next list copies it.
///
/// It holds for a version of a claim's row as long as no contents are removed, which changes a version in its place.
package final class ClaimJSONCache {
  private struct Entry {
    /// Which version of which claim's row.
    let claim: ClaimID
    let since: Int64
    let number: Int64
    let text: [UInt8]
  }

  /// A claim has the place of its id among them, so that none of the newest takes another's.
  private var entries: [Entry?]

  /// By their key's place among 64.
  private var counts = [(key: Int64, text: [UInt8])?](repeating: nil, count: 1 << countBits)

  private static let countBits = 6

  /// Has room for so many claims.
  init(placeCount: Int = 4_096) { entries = Array(repeating: nil, count: placeCount) }

  /// What was written of the row, as it stands now; nil where that is not known.
  package func text(of row: ClaimRowCursor) -> [UInt8]? {
    let claim = row.id
    guard let entry = entries[place(of: claim)], entry.claim == claim,
      entry.since == row.sinceSeq, entry.number == row.version
    else { return nil }
    return entry.text
  }

  /// Keeps what was written of a row.
  package func keep(_ text: [UInt8], of row: ClaimRowCursor) {
    entries[place(of: row.id)] = Entry(
      claim: row.id,
      since: row.sinceSeq,
      number: row.version,
      text: text
    )
  }

  /// What was written of an assessment's counts, whatever claim's they are, as few differ; nil where that is not known.
  package func text(ofCountsOf row: ClaimRowCursor) -> [UInt8]? {
    guard let key = row.countsKey, let entry = counts[Self.place(ofCounts: key)], entry.key == key
    else { return nil }
    return entry.text
  }

  /// Keeps what was written of an assessment's counts.
  package func keep(_ text: [UInt8], ofCountsOf row: ClaimRowCursor) {
    guard let key = row.countsKey else { return }
    counts[Self.place(ofCounts: key)] = (key, text)
  }

  /// Fibonacci hashing: the keys differ in few bits, far from each other.
  private static func place(ofCounts key: Int64) -> Int {
    Int((UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(countBits)))
  }

  private func place(of claim: ClaimID) -> Int {
    Int(truncatingIfNeeded: claim.rawValue) % entries.count
  }
}

extension ClaimRowCursor {
  /// A number for the counts of the assessment; nil where they are too large for it.
  fileprivate var countsKey: Int64? {
    let (independent, vouched) = (count(.independent), count(.vouched))
    let (possible, credibility) = (count(.possible), count(.credibility))
    let small: Range<Int64> = 0..<(1 << 16)
    guard small.contains(independent), small.contains(vouched), small.contains(possible),
      (0..<16).contains(credibility)
    else { return nil }
    return independent | vouched << 16 | possible << 32 | credibility << 48
      | (flag(.contradicted) ? 1 << 52 : 0)
  }
}

/// The same by the form of the lists: what they say of each claim, and in which order.
struct ClaimJSONCaches {
  /// Desks have few forms of lists, and one that nobody asks for any more is to go.
  private static let maximumCount = 4

  private var texts: [[String]: ClaimJSONCache] = [:]
  private var redactionCount: Int64 = 0

  /// What lists of a form have written, nothing where contents were removed since the last time.
  mutating func texts(of form: [String], redactionCount count: Int64) -> ClaimJSONCache {
    if count != redactionCount {
      redactionCount = count
      texts.removeAll()
    }
    if let known = texts[form] { return known }
    if texts.count >= Self.maximumCount { texts.removeAll() }
    let new = ClaimJSONCache()
    texts[form] = new
    return new
  }
}

extension ReadSnapshot {
  /// What lists of now have written in a form, of rows as this snapshot sees them; a form is whatever its caller tells forms
  /// apart by.
  package func claimJSONCache(of form: [String]) throws(DeskError) -> ClaimJSONCache {
    let count = try store.statement("SELECT count(*) FROM redaction").fetchInteger() ?? 0
    return store.caches.claimJSON.texts(of: form, redactionCount: count)
  }
}
