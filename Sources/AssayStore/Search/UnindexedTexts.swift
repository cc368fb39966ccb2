import AssaySearch
import AssayVocabulary

/// Texts that the open transaction has changed and the full-text index has yet to learn of, in order.
///
/// One list is shared by the writer and the snapshots of its calls, as a call of thousands of items would otherwise
/// copy it for each of them.
final class UnindexedTexts {
  /// With more texts than these, words are looked up instead of asking every text.
  private static let scannedCount = 64

  private(set) var changes: [TextChange] = []
  /// The places of the claims that have a word; of the first `indexedCount` texts alone.
  private var places: [String: [Int]] = [:]
  private var indexedCount = 0

  init() {}

  var count: Int { changes.count }

  func append(_ more: [TextChange]) { changes += more }

  func removeAll() {
    changes = []
    places = [:]
    indexedCount = 0
  }

  /// Forgets all but the first `count`, as the calls that changed the others were taken back.
  func truncate(to count: Int) {
    while indexedCount > count {
      indexedCount -= 1
      for stem in stems(at: indexedCount) { places[stem]?.removeLast() }
    }
    changes.removeSubrange(count...)
  }

  /// What the index is to hold for a claim's text.
  func entry(of claim: ClaimID) -> IndexEntry? {
    changes.last { $0.subject == .claim(claim) }?.entry
  }

  /// The claims up to one that have a word.
  func claims(with stem: String, upTo bound: Int64) -> [Int64] {
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

  /// Nil for a quote.
  private func claim(at place: Int) -> Int64? {
    guard case .claim(let claim) = changes[place].subject else { return nil }
    return claim.rawValue
  }
}
