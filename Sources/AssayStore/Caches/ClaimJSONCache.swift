package import AssayDesk
import AssayDomain
import AssayVocabulary
import SQLite

/// The JSON that lists of one form have written for claims' rows, which the next list of that form copies.
///
/// Invariant: an entry is valid for one version of a claim's row and one of its summary's row. Removing contents
/// changes a version in place, so the cache is dropped after a removal.
package final class ClaimJSONCache {
  private struct Entry {
    /// The claim, the events that made the versions of its two rows, and the claim's version number.
    let claim: ClaimID
    let since: Int64
    let summarySince: Int64
    let number: Int64
    let text: [UInt8]
  }

  /// Indexed by the claim's id modulo the count, so that the newest claims never displace each other.
  private var entries: [Entry?]

  /// Makes an empty cache for `placeCount` claims.
  init(placeCount: Int = 4_096) { entries = Array(repeating: nil, count: placeCount) }

  /// Returns the text cached for the row's present version; nil if there is none.
  package func text(of row: ClaimRowCursor) -> [UInt8]? {
    let claim = row.id
    guard let entry = entries[place(of: claim)], entry.claim == claim,
      entry.since == row.sinceSeq, entry.number == row.version,
      entry.summarySince == row.summarySinceSeq
    else { return nil }
    return entry.text
  }

  /// Caches the text that was written for a row.
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

/// The caches of lists by the list's form, which is the columns of a claim in their order.
struct ClaimJSONCaches {
  /// Desks use few forms of lists, and the bound discards forms that are no longer requested.
  private static let maximumCount = 4

  private var texts: [[String]: ClaimJSONCache] = [:]
  private var redactionCount: Int64 = 0

  /// Returns the cache of a form; all caches are emptied if contents were removed since the last call.
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
  /// Returns the cache for lists of the present in a form, for rows as this snapshot sees them; the caller chooses the
  /// strings that identify a form.
  package func claimJSONCache(of form: [String]) throws(DeskError) -> ClaimJSONCache {
    let count = try store.statement("SELECT count(*) FROM redaction").fetchInteger() ?? 0
    return store.caches.claimJSON.texts(of: form, redactionCount: count)
  }
}
