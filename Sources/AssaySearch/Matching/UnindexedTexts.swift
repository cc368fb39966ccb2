package import AssayVocabulary

/// Changes of texts in the open transaction that are not in the full-text index yet, in order.
///
/// The writer and the snapshots of its calls share one list, because a call of thousands of items would otherwise copy
/// it for each item.
package final class UnindexedTexts {
  /// Beyond this number of texts, words are looked up in `places` instead of scanning every text.
  private static let scannedCount = 64

  package private(set) var changes: [TextChange] = []
  /// The positions of the claims that have a word, for the first `indexedCount` texts only.
  private var places: [String: [Int]] = [:]
  private var indexedCount = 0
  /// The number of changes that the cache of postings has received.
  private var publishedCount = 0

  package init() {}

  package var count: Int { changes.count }

  package func append(_ more: [TextChange]) { changes += more }

  package func removeAll() {
    changes = []
    places = [:]
    indexedCount = 0
    publishedCount = 0
  }

  /// Passes the changes that the cache has not received yet to it.
  package func publish(to cache: inout PostingCache) {
    cache.add(changes[publishedCount...])
    publishedCount = changes.count
  }

  /// Discards all but the first `count` changes, because the calls that made the others were undone; removes those that
  /// were published from the cache.
  package func truncate(to count: Int, removingFrom cache: inout PostingCache) {
    if publishedCount > count {
      cache.remove(changes[count..<publishedCount].reversed())
      publishedCount = count
    }
    while indexedCount > count {
      indexedCount -= 1
      for stem in stems(at: indexedCount) { places[stem]?.removeLast() }
    }
    changes.removeSubrange(count...)
  }

  /// Returns the pending index entry of a claim's text; nil if its text has not changed.
  package func entry(of claim: ClaimID) -> IndexEntry? {
    changes.last { $0.subject == .claim(claim) }?.entry
  }

  /// Returns the claims up to `bound` that have a word.
  package func claims(with stem: String, upTo bound: Int64) -> [Int64] {
    let found: [Int]
    if changes.count <= Self.scannedCount {
      found = changes.indices.filter { changes[$0].entry?.has(stem) == true }
    } else {
      indexAll()
      found = places[stem] ?? []
    }
    return found.compactMap { claim(at: $0) }.filter { $0 <= bound }
  }

  private func indexAll() {
    while indexedCount < changes.count {
      for stem in stems(at: indexedCount) { places[stem, default: []].append(indexedCount) }
      indexedCount += 1
    }
  }

  private func stems(at place: Int) -> [String] {
    claim(at: place) == nil ? [] : changes[place].entry?.stems ?? []
  }

  /// Returns nil for a quote.
  private func claim(at place: Int) -> Int64? {
    guard case .claim(let claim) = changes[place].subject else { return nil }
    return claim.rawValue
  }
}
