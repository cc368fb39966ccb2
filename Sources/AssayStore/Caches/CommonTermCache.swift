import AssayDomain

/// The words that many claims contain, as far as they have been looked up.
///
/// Invariant: a word stays common until the text of a claim changes or a transaction is rolled back, as only these remove
/// a word. A call that is undone alone has counted the claims before it, which stay.
struct CommonTermCache: Hashable {
  private static let maximumCount = 50_000

  private struct Finding: Hashable {
    var count: Int64
    /// The id of the newest claim that was counted.
    var bound: Int64
  }

  private var findings: [String: Finding] = [:]

  var words: [String] { findings.keys.sorted() }

  /// Whether at least `count` of the claims up to `bound` are known to contain a word.
  func has(_ word: String, count: Int64, upTo bound: Int64) -> Bool {
    guard let finding = findings[word] else { return false }
    return finding.count >= count && finding.bound <= bound
  }

  mutating func removeAll() { findings.removeAll() }

  /// Records that `count` of the claims up to `bound` contain a word.
  mutating func note(_ word: String, count: Int64, upTo bound: Int64) {
    if findings.count >= Self.maximumCount { findings.removeAll() }
    findings[word] = Finding(count: count, bound: bound)
  }
}
