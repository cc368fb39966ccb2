import AssayDomain
import AssaySearch
import AssayVocabulary

/// The claims that have a word, of words that few have: those in the full-text index and those of the open
/// transaction.
struct PostingCache: Hashable {
  /// Words with as many claims are not kept.
  static let maximumCount = 65
  private static let maximumWordCount = 50_000

  private var claims: [String: [Int64]] = [:]

  /// The claims with a word, the oldest first; nil where that is not known.
  func claims(with stem: String) -> [Int64]? { claims[stem] }

  /// Keeps all claims with a word, the oldest first.
  mutating func keep(_ all: [Int64], with stem: String) {
    guard all.count < Self.maximumCount else { return }
    if claims.count >= Self.maximumWordCount { claims.removeAll() }
    claims[stem] = all
  }

  /// Takes in what an event has changed.
  mutating func add(_ changes: ArraySlice<TextChange>) {
    for change in changes {
      guard case .claim(let claim) = change.subject else { continue }
      guard let stems = change.newStems else { return claims.removeAll() }
      for stem in stems { add(claim.rawValue, to: stem) }
    }
  }

  /// Takes back the changes that were taken in last.
  mutating func remove(_ changes: some Sequence<TextChange>) {
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
  /// The words of a text that is new; nil of one that was changed or removed, which is too seldom for keeping account
  /// of it.
  fileprivate var newStems: [String]? { before == nil ? entry?.stems : nil }
}
