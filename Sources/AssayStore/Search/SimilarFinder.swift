import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary
import SQLite

/// Finds claims that share the rarer words of a text.
struct SimilarFinder {
  let snapshot: ReadSnapshot
  /// The newest claim to consider.
  let bound: Int64
  let excluded: ClaimID?
  /// For a past moment, the claims whose text has changed since: the index finds them by all their texts.
  let edited: Set<Int64>

  init(snapshot: ReadSnapshot, bound: Int64, excluded: ClaimID?) throws(DeskError) {
    self.snapshot = snapshot
    self.bound = bound
    self.excluded = excluded
    edited = snapshot.past == nil ? [] : try snapshot.editedClaims()
  }

  func find(_ text: SimilarText, _ effort: SimilarEffort) throws(DeskError) -> [SimilarClaim] {
    var candidates = SimilarCandidates(claimCount: bound)
    for stem in text.distinctiveStems.prefix(effort.lookups) {
      candidates.add(
        stem,
        try claims(with: stem, count: effort.postingsPerWord),
        limit: effort.postingsPerWord
      )
    }
    var claims: [Claim] = []
    for id in candidates.ranked(maximumPostings: effort.postings)
    where id != excluded?.rawValue && claims.count < effort.candidates {
      guard let claim = try snapshot.claim(ClaimID(rawValue: id)), claim.isComparable else {
        continue
      }
      claims.append(claim)
    }
    return SimilarRanking(text: text, weights: candidates.weights, claimCount: bound).rank(claims)
  }

  /// Whether a claim has the first two rare words of `stems`, or the text's only word; `stems` are the stems of the
  /// text's significant words, longest first.
  ///
  /// A word is rare if two unrelated claims seldom share it. A lookup takes about twenty microseconds, so the search
  /// stops as soon as the answer is known and looks up each common word only once.
  func hasLikelyMatch(_ stems: [String]) throws(DeskError) -> Bool {
    let rareCount = TermWeights(claimCount: bound).rareCount
    var first: [Int64]?
    let caches = snapshot.store.caches
    for stem in stems
    where !caches.areOn || !caches.commonTerms.has(stem, count: rareCount, upTo: bound) {
      // Ask for the maximum, so that the cached result stays usable as the archive grows.
      let claims = try self.claims(with: stem, count: TermWeights.maximumRareCount)
      guard claims.count < Int(rareCount) else {
        caches.commonTerms.note(stem, count: Int64(claims.count), upTo: bound)
        continue
      }
      if let first { return claims.contains { first.contains($0) } }
      if claims.isEmpty || stems.count == 1 { return !claims.isEmpty }
      first = claims
    }
    return false
  }

  /// Returns claims with a word from the writer's cache, newest first; nil if the index must be asked.
  private func keptClaims(with stem: String, count: Int64) throws(DeskError) -> [Int64]? {
    let caches = snapshot.store.caches
    guard caches.areOn, snapshot.past == nil, let unindexedTexts = snapshot.unindexedTexts,
      count < PostingCache.maximumCount
    else { return nil }
    unindexedTexts.publish(to: &caches.postings)
    if let all = caches.postings.claims(with: stem) { return newest(count, of: all) }
    let indexed = try snapshot.claims(
      matching: MatchExpression.word(stem),
      upTo: .max,
      count: PostingCache.maximumCount
    )
    let all = Set(indexed + unindexedTexts.claims(with: stem, upTo: .max)).sorted()
    caches.postings.keep(all, with: stem)
    let found = newest(count, of: all)
    // Of more claims, those that are old enough may lie beyond these.
    return indexed.count < PostingCache.maximumCount || found.count == count ? found : nil
  }

  private func newest(_ count: Int64, of claims: [Int64]) -> [Int64] {
    Array(claims.reversed().lazy.filter { $0 <= bound }.prefix(Int(count)))
  }

  /// Returns claims with a word, newest first, including those of the open transaction and of the past.
  private func claims(with stem: String, count: Int64) throws(DeskError) -> [Int64] {
    if let kept = try keptClaims(with: stem, count: count) { return kept }
    let word = MatchExpression.word(stem)
    let indexed = try snapshot.claims(matching: word, upTo: bound, count: Int(count))
    var more =
      snapshot.past == nil
      ? [] : try snapshot.claims(onceMatching: word, upTo: bound, count: Int(count))
    more += snapshot.unindexedTexts?.claims(with: stem, upTo: bound) ?? []
    guard !more.isEmpty || !edited.isEmpty else { return indexed }
    var all = Set(indexed + more)
    for id in all where edited.contains(id) {
      let claim = try snapshot.claim(ClaimID(rawValue: id))
      if claim.map({ !IndexEntry($0.text).has(stem) }) ?? true { all.remove(id) }
    }
    return Array(all.sorted(by: >).prefix(Int(count)))
  }
}

extension ReadSnapshot {
  fileprivate func editedClaims() throws(DeskError) -> Set<Int64> {
    Set(
      try store.statement("SELECT DISTINCT rowid >> 32 FROM claim_words_was").fetchAll {
        $0.integer(0)
      }
    )
  }
}

extension Claim {
  /// Whether the claim can be offered to a user who is looking for an equal claim.
  fileprivate var isComparable: Bool { status != .withdrawn && status != .merged }
}
