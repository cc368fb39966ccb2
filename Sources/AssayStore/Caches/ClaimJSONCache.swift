package import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// What lists of one form have written of claims' rows, so that the next list copies it.
///
/// It holds for a version of a claim's row and one of its summary's, as long as no contents are removed, which changes a
/// version in its place.
package final class ClaimJSONCache {
  private struct Entry {
    /// Which versions of which claim's rows.
    let claim: ClaimID
    let since: Int64
    let summarySince: Int64
    let number: Int64
    let text: [UInt8]
  }

  /// A claim has the place of its id among them, so that none of the newest takes another's.
  private var entries: [Entry?]

  /// Has room for so many claims.
  init(placeCount: Int = 4_096) { entries = Array(repeating: nil, count: placeCount) }

  /// What was written of the row, as it stands now; nil where that is not known.
  package func text(of row: ClaimRowCursor) -> [UInt8]? {
    let claim = row.id
    guard let entry = entries[place(of: claim)], entry.claim == claim,
      entry.since == row.sinceSeq, entry.number == row.version,
      entry.summarySince == row.summarySinceSeq
    else { return nil }
    return entry.text
  }

  /// Keeps what was written of a row.
  package func keep(_ text: [UInt8], of row: ClaimRowCursor) {
    entries[place(of: row.id)] = Entry(
      claim: row.id,
      since: row.sinceSeq,
      summarySince: row.summarySinceSeq,
      number: row.version,
      text: text
    )
  }

  private func place(of claim: ClaimID) -> Int {
    Int(truncatingIfNeeded: claim.rawValue) % entries.count
  }
}

/// The caches of lists by the form of the list: what it says of each claim, and in which order.
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
