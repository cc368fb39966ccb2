import AssayVocabulary

/// The claims that have a word, for words that few claims have, in the index and in the open transaction.
///
/// Invariant: it has received every change of a text that was recorded, and is emptied when a text changes or is removed.
package struct PostingCache: Hashable {
  /// A word that this many claims have is not kept.
  package static let maximumCount = 65
  private static let maximumWordCount = 50_000

  private var claims: [String: [Int64]] = [:]

  package init() {}

  /// Returns the claims with a word, oldest first; nil if they are not known.
  package func claims(with stem: String) -> [Int64]? { claims[stem] }

  /// Keeps all claims with a word, oldest first.
  package mutating func keep(_ all: [Int64], with stem: String) {
    guard all.count < Self.maximumCount else { return }
    if claims.count >= Self.maximumWordCount { claims.removeAll() }
    claims[stem] = all
  }

  /// Adds the changes of an event.
  package mutating func add(_ changes: ArraySlice<TextChange>) {
    for change in changes {
      guard case .claim(let claim) = change.subject else { continue }
      guard let stems = change.newStems else { return claims.removeAll() }
      for stem in stems { add(claim.rawValue, to: stem) }
    }
  }

  /// Removes the changes that were added last, newest first.
  package mutating func remove(_ changes: some Sequence<TextChange>) {
    for change in changes {
      guard case .claim(let claim) = change.subject else { continue }
      guard let stems = change.newStems else { return claims.removeAll() }
      for stem in stems where claims[stem]?.last == claim.rawValue { claims[stem]?.removeLast() }
    }
  }

  private mutating func add(_ claim: Int64, to stem: String) {
    guard let place = claims.index(forKey: stem) else { return }
    if claims.values[place].count + 1 < Self.maximumCount {
      claims.values[place].append(claim)
    } else {
      claims.remove(at: place)
    }
  }
}

extension TextChange {
  /// The words of a new text; nil for a text that was changed or removed, which is too rare to keep account of.
  fileprivate var newStems: [String]? { before == nil ? entry?.stems : nil }
}
