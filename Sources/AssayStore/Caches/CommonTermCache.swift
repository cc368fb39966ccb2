import AssayDomain

/// Words that many claims have, as far as they have been looked up.
///
/// It holds until the text of a claim changes or a call is taken back, as nothing else takes a word from a claim.
struct CommonTermCache: Hashable {
  private static let maximumCount = 50_000

  private struct Finding: Hashable {
    var count: Int64
    /// The newest claim that was counted.
    var bound: Int64
  }

  private var findings: [String: Finding] = [:]

  var words: [String] { findings.keys.sorted() }

  /// Whether so many of the claims up to one are known to have a word.
  func has(_ word: String, count: Int64, upTo bound: Int64) -> Bool {
    guard let finding = findings[word] else { return false }
    return finding.count >= count && finding.bound <= bound
  }

  mutating func removeAll() { findings.removeAll() }

  /// Keeps in mind that so many of the claims up to one have a word.
  mutating func note(_ word: String, count: Int64, upTo bound: Int64) {
    if findings.count >= Self.maximumCount { findings.removeAll() }
    findings[word] = Finding(count: count, bound: bound)
  }
}
